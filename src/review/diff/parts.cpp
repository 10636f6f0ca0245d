// Differences of everything around the stages.
#include <importer/guide_fields.hpp>
#include <review/diff/comparer.hpp>
#include <review/words/places.hpp>

#include <algorithm>

namespace assay::review {
namespace {

using importer::NamedText;

template <class T, class Name, class Text>
std::vector<NamedText> as_entries(const std::vector<T>& list, Name name, Text text) {
    std::vector<NamedText> entries;
    for (const T& each : list) entries.push_back({each.*name, each.*text});
    return entries;
}

std::string kind_in_words(const importer::Placeholder& placeholder) {
    std::string words(enum_name(placeholder.scope));
    words += ", " + std::string(enum_name(placeholder.kind));
    for (const std::string& each : placeholder.choices) words += " / " + each;
    return words;
}

} // namespace

void Comparer::prose() {
    text("title", "The title", "/title", {before_.title, after_.title});
    text("introduction", "The introduction", "/introduction", {before_.introduction, after_.introduction});
    entries({"Duty", "how to use this guide", "/how_to_use", "/how_to_use"}, before_.how_to_use, after_.how_to_use);
    const auto steps = [](const importer::Guide& guide) {
        return as_entries(guide.process, &importer::ProcessStep::name, &importer::ProcessStep::text);
    };
    entries({"Step", "the hiring process", "/process", "/process"}, steps(before_), steps(after_));
    const importer::Profile& old_profile = before_.profile;
    const importer::Profile& new_profile = after_.profile;
    text("overview", "The role overview", "/profile/overview", {old_profile.overview, new_profile.overview});
    entries({"Competency", "the profile", "/profile/competencies", "/profile/competencies"}, old_profile.competencies,
            new_profile.competencies);
    texts({"Outcome", "the profile", "/profile/outcomes", "/profile/outcomes"},
          {old_profile.outcomes, new_profile.outcomes});
    entries({"Trait", "the profile", "/profile/traits", "/profile/traits"}, old_profile.traits, new_profile.traits);
    const auto answers = [](const importer::Guide& guide) {
        return as_entries(guide.faq, &importer::FaqEntry::question, &importer::FaqEntry::answer);
    };
    entries({"Answer", "the questions and answers", "/faq", "/faq"}, answers(before_), answers(after_));
    Texts old_texts;
    Texts new_texts;
    for (const importer::KeptText& each : before_.texts) old_texts.push_back(each.text);
    for (const importer::KeptText& each : after_.texts) new_texts.push_back(each.text);
    texts({"Text", "the guide", "/texts", "/texts"}, {old_texts, new_texts});
}

void Comparer::job_description() {
    text("title", "The job's title", "/job_description/title",
         {before_.job_description.title, after_.job_description.title});
    const auto& before = before_.job_description.sections;
    const auto& after = after_.job_description.sections;
    const std::string sections = "/job_description/sections";
    Texts old_headings;
    Texts new_headings;
    for (const importer::JobSection& each : before) old_headings.push_back(each.heading);
    for (const importer::JobSection& each : after) new_headings.push_back(each.heading);
    texts({"Section", "the job description", sections, sections}, {old_headings, new_headings});
    const Alignment aligned = align(old_headings, new_headings);
    const importer::JobSection empty;
    for (std::size_t index = 0; index < after.size(); ++index) {
        const auto origin = aligned.origin[index];
        const importer::JobSection& old = origin ? before[*origin] : empty;
        const std::string old_at = at(sections, origin.value_or(0));
        const std::string new_at = at(sections, index);
        const std::string owner = after[index].heading.empty()
                                      ? "the job description"
                                      : quoted(after[index].heading) + " in the job description";
        texts({"Paragraph", owner, old_at + "/paragraphs", new_at + "/paragraphs"},
              {old.paragraphs, after[index].paragraphs});
        texts({"Point", owner, old_at + "/bullets", new_at + "/bullets"}, {old.bullets, after[index].bullets});
    }
}

void Comparer::debrief_and_references() {
    directions("the directions of the debrief", "/debrief/directions", "/debrief/directions",
               {before_.debrief.directions, after_.debrief.directions});
    const auto debrief = [](const importer::Guide& guide) {
        return as_entries(guide.debrief.questions, &importer::DebriefQuestion::text,
                          &importer::DebriefQuestion::guidance);
    };
    entries({"Question", "the debrief", "/debrief/questions", "/debrief/questions"}, debrief(before_), debrief(after_));
    directions("the directions of the reference checks", "/references/directions", "/references/directions",
               {before_.references.directions, after_.references.directions});
    const auto references = [](const importer::Guide& guide) {
        return as_entries(guide.references.questions, &importer::ReferenceQuestion::text,
                          &importer::ReferenceQuestion::guidance);
    };
    entries({"Question", "the reference checks", "/references/questions", "/references/questions"}, references(before_),
            references(after_));
    const std::string scorecard = "/references/scorecard/items";
    items({"Item", "the reference checks", scorecard, scorecard}, before_.references.scorecard.items,
          after_.references.scorecard.items);
}

void Comparer::placeholders() {
    const auto find = [](const importer::Guide& guide, const std::string& text) {
        return std::ranges::find(guide.placeholders, text, &importer::Placeholder::text);
    };
    for (std::size_t index = 0; index < before_.placeholders.size(); ++index) {
        const importer::Placeholder& each = before_.placeholders[index];
        if (find(after_, each.text) == after_.placeholders.end())
            add(ChangeKind::removed, "placeholder", at("/placeholders", index),
                "Placeholder [" + each.text + "] is gone.", each.text);
    }
    for (std::size_t index = 0; index < after_.placeholders.size(); ++index) {
        const importer::Placeholder& each = after_.placeholders[index];
        const auto old = find(before_, each.text);
        const std::string pointer = at("/placeholders", index);
        if (old == before_.placeholders.end())
            add(ChangeKind::added, "placeholder", pointer, "Placeholder [" + each.text + "] is new.", {}, each.text);
        else if (kind_in_words(*old) != kind_in_words(each))
            add(ChangeKind::changed, "placeholder", pointer,
                "Placeholder [" + each.text + "] is of another scope or kind.", kind_in_words(*old),
                kind_in_words(each));
    }
}

} // namespace assay::review
