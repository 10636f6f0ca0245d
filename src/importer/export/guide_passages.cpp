#include <importer/export/directions_passages.hpp>
#include <importer/export/guide_passages.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/words/levels.hpp>
#include <importer/words/stage_names.hpp>
#include <importer/words/wording.hpp>

#include <map>

namespace assay::importer {
namespace {

class GuideDescription {
  public:
    explicit GuideDescription(const Guide& guide) : guide_(guide) {
        for (const KeptText& each : guide.texts) texts_[each.before].push_back(&each.text);
    }

    std::vector<Passage> run() {
        page_.title(guide_.title);
        if (!guide_.introduction.empty()) {
            page_.section("Introduction");
            page_.prose(guide_.introduction);
        }
        entries("How to Use This Guide", guide_.how_to_use, "/how_to_use", true);
        job_description();
        process();
        profile();
        for (std::size_t index = 0; index < guide_.stages.size(); ++index)
            stage(guide_.stages[index], below("/stages", index));
        debrief();
        references();
        faq();
        return page_.take();
    }

  private:
    bool has_texts(const std::string& base, std::size_t count) const {
        for (std::size_t index = 0; index <= count; ++index)
            if (texts_.contains(below(base, index))) return true;
        return false;
    }

    void texts_before(const std::string& base, std::size_t index) {
        const auto found = texts_.find(below(base, index));
        if (found == texts_.end()) return;
        for (const std::string* each : found->second) {
            if (each->starts_with("- "))
                page_.bullet(std::string_view(*each).substr(2));
            else
                page_.paragraph(*each);
        }
    }

    void entries(std::string_view heading, const std::vector<NamedText>& entries, const std::string& base,
                 bool is_section) {
        if (entries.empty() && !has_texts(base, 0)) return;
        if (is_section)
            page_.section(heading);
        else
            page_.label(heading);
        for (std::size_t index = 0; index < entries.size(); ++index) {
            texts_before(base, index);
            page_.named_bullet(entries[index].name, entries[index].text);
        }
        texts_before(base, entries.size());
    }

    void job_description() {
        const JobDescription& job = guide_.job_description;
        if (job.title.empty() && job.sections.empty()) return;
        page_.section("Job Description");
        if (!job.title.empty()) page_.job_title(job.title);
        for (std::size_t index = 0; index < job.sections.size(); ++index) {
            const JobSection& each = job.sections[index];
            const bool may_be_title = index == 0 && job.title.empty() && each.kind == SectionKind::other;
            const bool is_plain = topic_of(each.heading) || looks_like_heading(each.heading);
            if (!each.heading.empty()) page_.job_heading(each.heading, may_be_title || !is_plain);
            for (const std::string& paragraph : each.paragraphs) page_.paragraph(paragraph);
            for (const std::string& bullet : each.bullets) page_.bullet(bullet);
        }
    }

    void process() {
        std::vector<NamedText> steps;
        for (const ProcessStep& each : guide_.process) steps.push_back({each.name, each.text});
        entries("Hiring Process", steps, "/process", true);
    }

    void profile() {
        const Profile& profile = guide_.profile;
        const bool is_empty = profile.overview.empty() && profile.competencies.empty() && profile.outcomes.empty() &&
                              profile.traits.empty() && !has_texts("/profile/competencies", 0) &&
                              !has_texts("/profile/outcomes", 0) && !has_texts("/profile/traits", 0);
        if (is_empty) return;
        page_.section("Ideal Candidate Profile (Internal)");
        if (!profile.overview.empty()) {
            page_.label("Role Overview");
            page_.prose(profile.overview);
        }
        entries("Competencies", profile.competencies, "/profile/competencies", false);
        std::vector<NamedText> outcomes;
        for (const std::string& each : profile.outcomes) outcomes.push_back({"", each});
        entries("Desired Outcomes", outcomes, "/profile/outcomes", false);
        entries("Candidate Traits", profile.traits, "/profile/traits", false);
    }

    static bool is_empty(const Directions& directions) {
        return directions.paragraphs.empty() && directions.lists.empty();
    }

    // The label for the interviewer is always there: it is what makes the heading above it a stage.
    void stage(const Stage& stage, const std::string& base) {
        page_.section(stage.title);
        page_.label("Directions for the Interviewer");
        add_directions(page_, stage.interviewer_directions);
        if (!is_empty(stage.candidate_directions)) {
            page_.label("Directions to Share with Candidate");
            add_directions(page_, stage.candidate_directions);
        }
        questions(stage.questions, base + "/questions");
        const std::string items = base + "/scorecard/items";
        scorecard("Interview Scorecard", stage.scorecard.items, items);
        recommendation(stage.scorecard.recommendation, base + "/scorecard/recommendation");
    }

    void questions(const std::vector<Question>& questions, const std::string& base) {
        if (questions.empty() && !has_texts(base, 0)) return;
        page_.label("Interview Questions");
        for (std::size_t index = 0; index < questions.size(); ++index) {
            texts_before(base, index);
            question(questions[index]);
        }
        texts_before(base, questions.size());
    }

    // A question that does not ask is told by the label under it, even an empty one.
    void question(const Question& question) {
        page_.entry(question.text, looks_like_heading(question.text) && names_a_stage(question.text));
        const bool needs_label = !looks_like_question(question.text) && question.follow_ups.empty();
        if (!question.areas_to_cover.empty() || needs_label) page_.inner_label("Areas to Cover");
        for (const std::string& each : question.areas_to_cover) page_.bullet(each);
        if (!question.follow_ups.empty()) page_.inner_label("Possible Follow-up Questions");
        for (const std::string& each : question.follow_ups) page_.bullet(each);
    }

    void scorecard(std::string_view label, const std::vector<Item>& items, const std::string& base) {
        if (items.empty() && !has_texts(base, 0)) return;
        page_.label(label);
        for (std::size_t index = 0; index < items.size(); ++index) {
            texts_before(base, index);
            page_.entry(items[index].name, needs_mark(items[index]));
            for (const Anchor& each : items[index].anchors) page_.level(each.score, each.text);
        }
        texts_before(base, items.size());
    }

    // A name must not read like a level, nor like a sentence above the next item; without levels under it, only its
    // mark makes it an item.
    static bool needs_mark(const Item& item) {
        const Heading heading = topic_of(item.name);
        if (heading.topic >= Topic::directions || (heading && item.anchors.size() < 2)) return true;
        return item.anchors.empty() || level_of_text(item.name) || !looks_like_heading(item.name);
    }

    void recommendation(const std::vector<Level>& levels, const std::string& base) {
        if (levels.empty() && !has_texts(base, 0)) return;
        page_.label("Hiring Recommendation");
        for (std::size_t index = 0; index < levels.size(); ++index) {
            texts_before(base, index);
            page_.level(levels[index].score, levels[index].label);
        }
        texts_before(base, levels.size());
    }

    template <class Entry>
    void guided_questions(std::string_view label, const std::vector<Entry>& questions, const std::string& base) {
        if (questions.empty() && !has_texts(base, 0)) return;
        page_.label(label);
        for (std::size_t index = 0; index < questions.size(); ++index) {
            texts_before(base, index);
            page_.entry((topic_of(questions[index].text) ? "Q: " : "") + questions[index].text);
            const bool needs_label = !questions[index].guidance.empty() || !questions[index].text.ends_with('?');
            page_.prose(questions[index].guidance, "Guidance:", needs_label);
        }
        texts_before(base, questions.size());
    }

    void debrief() {
        const DebriefPart& debrief = guide_.debrief;
        const std::string base = "/debrief/questions";
        if (is_empty(debrief.directions) && debrief.questions.empty() && !has_texts(base, 0)) return;
        page_.section("Debrief Meeting");
        if (!is_empty(debrief.directions)) page_.label("Directions for the Debrief");
        add_directions(page_, debrief.directions);
        guided_questions("Questions for the Debrief", debrief.questions, base);
    }

    void references() {
        const References& references = guide_.references;
        const std::string questions = "/references/questions";
        const std::string items = "/references/scorecard/items";
        if (is_empty(references.directions) && references.questions.empty() && references.scorecard.items.empty() &&
            !has_texts(questions, 0) && !has_texts(items, 0))
            return;
        page_.section("Reference Checks");
        if (!is_empty(references.directions)) page_.label("Directions for Reference Checks");
        add_directions(page_, references.directions);
        guided_questions("Questions for Reference Checks", references.questions, questions);
        scorecard("Reference Check Scorecard", references.scorecard.items, items);
    }

    void faq() {
        if (guide_.faq.empty() && !has_texts("/faq", 0)) return;
        page_.section("Frequently Asked Questions");
        for (std::size_t index = 0; index < guide_.faq.size(); ++index) {
            const FaqEntry& each = guide_.faq[index];
            texts_before("/faq", index);
            page_.entry((each.question.ends_with('?') ? "" : "Q: ") + each.question);
            page_.prose(each.answer, "A:");
        }
        texts_before("/faq", guide_.faq.size());
    }

    const Guide& guide_;
    Passages page_;
    std::map<std::string, std::vector<const std::string*>> texts_;
};

} // namespace

std::vector<Passage> described_guide(const Guide& guide) { return GuideDescription(guide).run(); }

} // namespace assay::importer
