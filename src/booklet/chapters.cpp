#include <booklet/chapters.hpp>
#include <booklet/stage_chapter.hpp>

namespace assay::booklet {
namespace {

class GuideChapters {
  public:
    GuideChapters(Galley& galley, const importer::Guide& guide) : galley_(galley), guide_(guide), texts_(guide) {}

    void run() {
        opening();
        job_description();
        process();
        profile();
        for (std::size_t stage = 0; stage < guide_.stages.size(); ++stage)
            add_stage(galley_, guide_, stage, CardUse::read);
        debrief();
        references();
        faq();
    }

  private:
    void chapter(std::string_view words, bool opens_page = false) {
        galley_.chapter(words, opens_page || is_first_);
        is_first_ = false;
    }

    void opening() {
        if (!guide_.introduction.empty()) {
            chapter("Introduction");
            galley_.prose(guide_.introduction);
        }
        if (guide_.how_to_use.empty() && !texts_.has_any("/how_to_use", 0)) return;
        chapter("How to use this guide");
        pairs(guide_.how_to_use, "/how_to_use");
    }

    void pairs(const std::vector<importer::NamedText>& entries, const std::string& list) {
        for (std::size_t index = 0; index < entries.size(); ++index) {
            texts_.print(galley_, list, index);
            galley_.pair(entries[index].name, entries[index].text);
        }
        texts_.print(galley_, list, entries.size());
    }

    void job_description() {
        const importer::JobDescription& job = guide_.job_description;
        if (job.title.empty() && job.sections.empty()) return;
        chapter("Job description");
        if (!job.title.empty()) galley_.lead(job.title);
        for (const importer::JobSection& each : job.sections) {
            if (!each.heading.empty()) galley_.heading(each.heading);
            for (const std::string& paragraph : each.paragraphs) galley_.paragraph(paragraph);
            for (const std::string& bullet : each.bullets) galley_.bullet(bullet);
        }
    }

    void process() {
        if (guide_.process.empty() && !texts_.has_any("/process", 0)) return;
        chapter("Hiring process");
        std::vector<importer::NamedText> steps;
        for (const importer::ProcessStep& each : guide_.process) steps.push_back({each.name, each.text});
        pairs(steps, "/process");
    }

    void profile_list(std::string_view words, const std::vector<importer::NamedText>& entries,
                      const std::string& list) {
        if (entries.empty() && !texts_.has_any(list, 0)) return;
        galley_.part(words);
        pairs(entries, list);
    }

    void profile() {
        const importer::Profile& profile = guide_.profile;
        const bool has_texts = texts_.has_any("/profile/competencies", 0) || texts_.has_any("/profile/outcomes", 0) ||
                               texts_.has_any("/profile/traits", 0);
        if (profile.overview.empty() && profile.competencies.empty() && profile.outcomes.empty() &&
            profile.traits.empty() && !has_texts)
            return;
        chapter("Ideal candidate profile");
        galley_.prose(profile.overview);
        profile_list("Competencies", profile.competencies, "/profile/competencies");
        std::vector<importer::NamedText> outcomes;
        for (const std::string& each : profile.outcomes) outcomes.push_back({"", each});
        profile_list("Desired outcomes", outcomes, "/profile/outcomes");
        profile_list("Candidate traits", profile.traits, "/profile/traits");
    }

    template <class Entry>
    void guided_questions(const std::vector<Entry>& questions, const std::string& list) {
        if (questions.empty() && !texts_.has_any(list, 0)) return;
        galley_.part("Questions");
        for (std::size_t index = 0; index < questions.size(); ++index) {
            texts_.print(galley_, list, index);
            galley_.numbered(index + 1, questions[index].text, Style::heading, 14, !questions[index].guidance.empty());
            guidance(questions[index].guidance);
        }
        texts_.print(galley_, list, questions.size());
    }

    void guidance(std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find('\n'), words.size());
            std::string_view each = words.substr(0, end);
            words.remove_prefix(std::min(end + 1, words.size()));
            const bool is_entry = each.starts_with("- ");
            if (is_entry) each.remove_prefix(2);
            if (each.empty()) continue;
            galley_.text(each, {.indent = 9 * millimetre, .gap = 3, .sign = is_entry ? Sign::dot : Sign::none});
        }
    }

    void debrief() {
        const std::string list = "/debrief/questions";
        const importer::DebriefPart& debrief = guide_.debrief;
        if (is_empty(debrief.directions) && debrief.questions.empty() && !texts_.has_any(list, 0)) return;
        chapter("Debrief", true);
        add_directions(galley_, debrief.directions, Style::body);
        guided_questions(debrief.questions, list);
    }

    void references() {
        const importer::References& references = guide_.references;
        const std::string questions = "/references/questions";
        const std::string items = "/references/scorecard/items";
        const bool has_card = !references.scorecard.items.empty() || texts_.has_any(items, 0);
        if (is_empty(references.directions) && references.questions.empty() && !has_card &&
            !texts_.has_any(questions, 0))
            return;
        chapter("Reference checks", true);
        add_directions(galley_, references.directions, Style::body);
        guided_questions(references.questions, questions);
        if (!has_card) return;
        galley_.part("Scorecard");
        for (std::size_t index = 0; index <= references.scorecard.items.size(); ++index)
            texts_.print(galley_, items, index);
        add_items(galley_, references.scorecard.items, CardUse::read, false);
    }

    void faq() {
        if (guide_.faq.empty() && !texts_.has_any("/faq", 0)) return;
        chapter("Frequently asked questions", true);
        for (std::size_t index = 0; index < guide_.faq.size(); ++index) {
            texts_.print(galley_, "/faq", index);
            galley_.heading(guide_.faq[index].question);
            galley_.prose(guide_.faq[index].answer);
        }
        texts_.print(galley_, "/faq", guide_.faq.size());
    }

    Galley& galley_;
    const importer::Guide& guide_;
    KeptTexts texts_;
    bool is_first_ = true;
};

} // namespace

void add_guide(Galley& galley, const importer::Guide& guide) { GuideChapters(galley, guide).run(); }

} // namespace assay::booklet
