#pragma once

#include <applications/application_fields.hpp>
#include <debriefs/debrief_fields.hpp>
#include <decisions/decision_fields.hpp>
#include <interviews/interview_fields.hpp>
#include <jobs/job_fields.hpp>
#include <overviews/packet.hpp>
#include <references/reference_fields.hpp>
#include <scorecards/scorecard_fields.hpp>
#include <work_samples/work_sample_fields.hpp>

namespace assay::overviews {

ASSAY_FIELDS(PacketCandidate, (id, name, email))
ASSAY_FIELDS(PacketJob, (id, title, seal, team))
ASSAY_FIELDS(PacketGuide, (id, title, version))
ASSAY_FIELDS(PacketFile, (name, sha256, size))
ASSAY_FIELDS(PacketEvent, (id, at, person_name, action))
ASSAY_FIELDS(Packet, (application, candidate, job, guide, weights, seal_history, interviews, scorecards, work_samples,
                      references, debrief, decision, composite, files, audit, made_at))

} // namespace assay::overviews
