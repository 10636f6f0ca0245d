#include <base/text.hpp>
#include <guides/guide_texts_rules.hpp>

#include <charconv>

namespace assay::guides {
namespace {

// The steps of a pointer, read from the front.
class Steps {
  public:
    explicit Steps(std::string_view pointer) : steps_(split(pointer.substr(pointer.empty() ? 0 : 1), '/')) {}

    std::string_view next() { return at_ < steps_.size() ? steps_[at_++] : std::string_view{}; }
    std::size_t next_index() {
        const std::string_view step = next();
        std::size_t index = 0;
        std::from_chars(step.data(), step.data() + step.size(), index);
        return index;
    }

  private:
    std::vector<std::string_view> steps_;
    std::size_t at_ = 0;
};

std::string shortened(const std::string& text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return text;
    std::size_t end = text.rfind(' ', longest);
    if (end == std::string::npos) end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

std::string numbered(std::string_view noun, std::size_t index) {
    return std::string(noun) + ' ' + std::to_string(index + 1);
}

std::string with_name(const std::string& section, const std::string& name) {
    return name.empty() ? section : section + ", " + shortened(name);
}

std::string item_in_words(const std::vector<importer::Item>& items, std::size_t index) {
    return with_name("scorecard", index < items.size() ? items[index].name : std::string{});
}

std::string within_stage(const importer::Stage& stage, Steps& steps) {
    const std::string_view part = steps.next();
    if (part == "questions") return stage.title + ", " + numbered("question", steps.next_index());
    if (part == "interviewer_directions") return stage.title + ", directions for the interviewer";
    if (part == "candidate_directions") return stage.title + ", directions for the candidate";
    if (part == "scorecard") {
        if (steps.next() == "recommendation") return stage.title + ", recommendation";
        return stage.title + ", " + item_in_words(stage.scorecard.items, steps.next_index());
    }
    return stage.title + ", title";
}

std::string within_references(const importer::References& references, Steps& steps) {
    const std::string_view part = steps.next();
    if (part == "questions") return numbered("Reference checks, question", steps.next_index());
    if (part == "directions") return "Reference checks, directions";
    steps.next();
    return "Reference checks, " + item_in_words(references.scorecard.items, steps.next_index());
}

std::string within_profile(const importer::Profile& profile, Steps& steps) {
    const std::string_view part = steps.next();
    if (part == "overview") return "Candidate profile, overview";
    const std::size_t index = steps.next_index();
    if (part == "outcomes") return numbered("Candidate profile, outcome", index);
    const auto& named = part == "competencies" ? profile.competencies : profile.traits;
    return with_name("Candidate profile", index < named.size() ? named[index].name : std::string{});
}

template <class List, class Name>
std::string entry_in_words(const std::string& section, const List& list, std::size_t index, Name name) {
    return index < list.size() ? with_name(section, list[index].*name) : section;
}

} // namespace

std::string place_in_words(const importer::Guide& guide, std::string_view pointer) {
    Steps steps(pointer);
    const std::string_view part = steps.next();
    if (part == "stages") {
        const std::size_t index = steps.next_index();
        return index < guide.stages.size() ? within_stage(guide.stages[index], steps) : numbered("Stage", index);
    }
    if (part == "introduction") return "Introduction";
    if (part == "profile") return within_profile(guide.profile, steps);
    if (part == "references") return within_references(guide.references, steps);
    if (part == "debrief")
        return steps.next() == "questions" ? numbered("Debrief, question", steps.next_index()) : "Debrief, directions";
    if (part == "job_description") {
        if (steps.next() == "title") return "Job description, title";
        return entry_in_words("Job description", guide.job_description.sections, steps.next_index(),
                              &importer::JobSection::heading);
    }
    if (part == "how_to_use")
        return entry_in_words("How to use", guide.how_to_use, steps.next_index(), &importer::NamedText::name);
    if (part == "process")
        return entry_in_words("Hiring process", guide.process, steps.next_index(), &importer::ProcessStep::name);
    if (part == "faq")
        return entry_in_words("Questions and answers", guide.faq, steps.next_index(), &importer::FaqEntry::question);
    return part == "title" ? "Title" : "Other text";
}

std::map<std::string, std::vector<TextPlace>> places_of_placeholders(const importer::Guide& guide) {
    std::map<std::string, std::vector<TextPlace>> places;
    auto look = [&](const std::string& text, const std::string& pointer) {
        if (!text.contains('[')) return;
        for (const std::string& name : unfilled_in(text, guide.placeholders, {}))
            places[name].push_back({pointer, place_in_words(guide, pointer)});
    };
    for_each_text(guide, "", look);
    return places;
}

} // namespace assay::guides
