#include <importer/facts/guide_texts.hpp>

namespace assay::importer {
namespace {

class Walk {
  public:
    Walk(const Guide& guide, const TextVisit& visit) : guide_(guide), visit_(visit) {}

    void run() const {
        if (guide_.title != guide_.job_description.title) visit_(guide_.title, TextPlace::title);
        visit_(guide_.introduction, TextPlace::prose);
        entries(guide_.how_to_use);
        job();
        for (const ProcessStep& each : guide_.process) {
            visit_(each.name, TextPlace::prose);
            visit_(each.text, TextPlace::prose);
        }
        profile();
        for (const Stage& each : guide_.stages) stage(each);
        for_debrief();
        for_references();
        for (const FaqEntry& each : guide_.faq) {
            visit_(each.question, TextPlace::prose);
            visit_(each.answer, TextPlace::prose);
        }
        for (const KeptText& each : guide_.texts) visit_(each.text, TextPlace::prose);
    }

  private:
    void entries(const std::vector<NamedText>& entries) const {
        for (const NamedText& each : entries) {
            visit_(each.name, TextPlace::prose);
            visit_(each.text, TextPlace::prose);
        }
    }

    void all(const std::vector<std::string>& texts, TextPlace place) const {
        for (const std::string& each : texts) visit_(each, place);
    }

    void job() const {
        visit_(guide_.job_description.title, TextPlace::job);
        for (const JobSection& each : guide_.job_description.sections) {
            const TextPlace place = each.kind == SectionKind::benefits ? TextPlace::job_benefits : TextPlace::job;
            visit_(each.heading, place);
            all(each.paragraphs, place);
            all(each.bullets, place);
        }
    }

    void profile() const {
        visit_(guide_.profile.overview, TextPlace::prose);
        entries(guide_.profile.competencies);
        all(guide_.profile.outcomes, TextPlace::prose);
        entries(guide_.profile.traits);
    }

    // Lists stand between paragraphs; `after` says where.
    void directions(const Directions& directions, TextPlace place) const {
        std::size_t next = 0;
        for (std::size_t paragraph = 0; paragraph <= directions.paragraphs.size(); ++paragraph) {
            for (; next < directions.lists.size() && (directions.lists[next].after <= static_cast<int>(paragraph) ||
                                                      paragraph == directions.paragraphs.size());
                 ++next) {
                visit_(directions.lists[next].heading, place);
                all(directions.lists[next].bullets, place);
            }
            if (paragraph < directions.paragraphs.size()) visit_(directions.paragraphs[paragraph], place);
        }
    }

    void items(const std::vector<Item>& items, TextPlace place) const {
        for (const Item& each : items) {
            visit_(each.name, place);
            for (const Anchor& anchor : each.anchors) visit_(anchor.text, place);
        }
    }

    void stage(const Stage& stage) const {
        if (stage.title != guide_.title) visit_(stage.title, TextPlace::title);
        directions(stage.interviewer_directions, TextPlace::stage_directions);
        directions(stage.candidate_directions, TextPlace::script);
        for (const Question& each : stage.questions) {
            visit_(each.text, TextPlace::question);
            all(each.areas_to_cover, TextPlace::question);
            all(each.follow_ups, TextPlace::follow_up);
        }
        items(stage.scorecard.items, TextPlace::scorecard);
        for (const Level& each : stage.scorecard.recommendation) visit_(each.label, TextPlace::scorecard);
    }

    void for_debrief() const {
        directions(guide_.debrief.directions, TextPlace::debrief);
        for (const DebriefQuestion& each : guide_.debrief.questions) {
            visit_(each.text, TextPlace::debrief);
            visit_(each.guidance, TextPlace::debrief);
        }
    }

    void for_references() const {
        directions(guide_.references.directions, TextPlace::references);
        for (const ReferenceQuestion& each : guide_.references.questions) {
            visit_(each.text, TextPlace::references);
            visit_(each.guidance, TextPlace::references);
        }
        items(guide_.references.scorecard.items, TextPlace::references);
    }

    const Guide& guide_;
    const TextVisit& visit_;
};

} // namespace

void for_each_text(const Guide& guide, const TextVisit& visit) { Walk(guide, visit).run(); }

} // namespace assay::importer
