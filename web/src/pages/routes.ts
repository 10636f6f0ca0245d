// The site map: every address of the team's client and the page that answers it. Pages are loaded when opened.
// Under '/' stand the pages inside the frame (side navigation, bottom bar); the others take the whole screen:
// rooms, editors, and what is shown before anyone is signed in (see `public_paths`).

import type { Routes } from 'sv-router';
import Frame from '$frame/Frame.svelte';

/** Open to people who are not signed in. */
export const public_paths = ['/sign-in', '/setup', '/set-up', '/components'];

export const routes = {
  '/sign-in': () => import('./sign_in/SignIn.svelte'),
  '/setup': () => import('./setup/Setup.svelte'),
  '/set-up/:token': () => import('./setup/SetUpLink.svelte'),
  '/components': () => import('./components/Components.svelte'),

  '/interviews/:interview_id/room': () => import('./room/InterviewRoom.svelte'),
  '/scorecards/:scorecard_id': () => import('./scorecards/ScorecardPage.svelte'),
  '/scorecards/:scorecard_id/amendment': () => import('./scorecards/Amend.svelte'),

  '/guide-imports/:import_id': () => import('./guides/GuideImportPage.svelte'),
  '/guide-drafts/:draft_id': () => import('./guide_editor/GuideEditorPage.svelte'),

  '/reference-calls/:application_id': () => import('./references/ReferenceCall.svelte'),
  '/outcome-reviews/:application_id/:month': () => import('./outcomes/RecordReview.svelte'),
  '/debriefs/:debrief_id': () => import('./debriefs/DebriefRoom.svelte'),

  '/': {
    layout: Frame,
    '/': () => import('./my_day/MyDay.svelte'),
    '/interviews': () => import('./interviews/Interviews.svelte'),
    '/interviews/:interview_id': () => import('./interviews/InterviewPage.svelte'),
    '/guides': () => import('./guides/Guides.svelte'),
    '/guides/:guide_id/items': () => import('./analytics/GuideDiagnostics.svelte'),
    '/guides/:guide_id': () => import('./guides/GuidePage.svelte'),
    '/bank': () => import('./bank/Bank.svelte'),
    '/bank/competencies': () => import('./bank/Bank.svelte'),
    '/jobs': () => import('./jobs/Jobs.svelte'),
    '/jobs/new': () => import('./jobs/NewJob.svelte'),
    '/jobs/:job_id/preparation': () => import('./jobs/PrepareJob.svelte'),
    '/jobs/:job_id': () => import('./applications/JobPlace.svelte'),
    '/jobs/:job_id/compare': () => import('./comparison/Compare.svelte'),
    '/jobs/:job_id/plan': () => import('./jobs/PlanAndPanel.svelte'),
    '/jobs/:job_id/description': () => import('./jobs/JobDescription.svelte'),
    '/jobs/:job_id/history': () => import('./jobs/JobHistory.svelte'),
    '/candidates': () => import('./candidates/Candidates.svelte'),
    '/candidates/:candidate_id': () => import('./candidates/CandidatePage.svelte'),
    '/applications/:application_id': () => import('./applications/ApplicationPage.svelte'),
    '/applications/:application_id/:part': () => import('./applications/ApplicationPage.svelte'),
    '/analytics/interviewers': () => import('./analytics/Interviewers.svelte'),
    '/analytics/panels': () => import('./jobs/plan/PanelPlanning.svelte'),
    '/analytics/me': () => import('./analytics/OwnFigures.svelte'),
    '/analytics/fairness': () => import('./fairness/Fairness.svelte'),
    '/analytics/validity': () => import('./validity/Validity.svelte'),
    '/analytics/explained': () => import('./analytics/Explained.svelte'),
    '/analytics/explained/:document': () => import('./analytics/Explained.svelte'),
    '/audit': () => import('./audit/Audit.svelte'),
    '/settings': () => import('./settings/You.svelte'),
    '/settings/organisation': () => import('./settings/Organisation.svelte'),
    '/settings/people': () => import('./people/People.svelte'),
    '*': () => import('./NotFound.svelte'),
  },
} satisfies Routes;
