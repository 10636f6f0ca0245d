#include <base/json.hpp>
#include <base/text.hpp>
#include <library/bank_entry_fields.hpp>
#include <library/bank_entry_rules.hpp>
#include <platform/search/words.hpp>
#include <platform/text/collation.hpp>

#include <algorithm>

namespace assay::library {
namespace {

constexpr std::size_t longest_line = 2000;
constexpr std::size_t ordered_by = 200; // bytes of a text; what follows hardly decides an order

std::vector<std::string> tidied(const std::vector<std::string>& lines) {
    std::vector<std::string> kept;
    for (const std::string& line : lines)
        if (const std::string_view text = trim(line); !text.empty()) kept.emplace_back(text);
    return kept;
}

std::vector<importer::Anchor> tidied(const std::vector<importer::Anchor>& anchors) {
    std::vector<importer::Anchor> kept;
    for (const importer::Anchor& each : anchors)
        if (const std::string_view text = trim(each.text); !text.empty())
            kept.push_back({each.score, std::string(text)});
    std::ranges::stable_sort(kept, {}, &importer::Anchor::score);
    return kept;
}

void check_lines(const std::vector<std::string>& lines, const std::string& pointer, std::vector<FieldError>& faults) {
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (lines[index].size() > longest_line)
            faults.push_back({pointer + "/" + std::to_string(index), "too_long",
                              "must have at most " + std::to_string(longest_line) + " characters"});
}

void add_words(std::string& text, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) (text += '\n') += line;
}

std::string sort_key_of(const std::string& text) {
    return text::sort_key(mend_utf8(std::string_view(text).substr(0, ordered_by)));
}

} // namespace

QuestionEntry with_patch(QuestionEntry entry, const BankQuestionPatch& patch) {
    if (patch.text) entry.text = trim(*patch.text);
    if (patch.areas_to_cover) entry.areas_to_cover = tidied(*patch.areas_to_cover);
    if (patch.follow_ups) entry.follow_ups = tidied(*patch.follow_ups);
    if (patch.competency) {
        entry.competency.reset();
        if (*patch.competency && !trim(**patch.competency).empty())
            entry.competency = std::string(trim(**patch.competency));
    }
    return entry;
}

CompetencyEntry with_patch(CompetencyEntry entry, const BankCompetencyPatch& patch) {
    if (patch.name) entry.name = trim(*patch.name);
    if (patch.definition) entry.definition = trim(*patch.definition);
    if (patch.anchors) entry.anchors = tidied(*patch.anchors);
    return entry;
}

BankQuestionPatch patch_of(const NewBankQuestion& wish) {
    return {wish.text, wish.areas_to_cover, wish.follow_ups, wish.competency};
}

BankCompetencyPatch patch_of(const NewBankCompetency& wish) { return {wish.name, wish.definition, wish.anchors}; }

std::vector<FieldError> faults_in(const QuestionEntry& entry) {
    std::vector<FieldError> faults;
    if (entry.text.empty()) faults.push_back({"/text", "required", "a question must have a text"});
    check_lines(entry.areas_to_cover, "/areas_to_cover", faults);
    check_lines(entry.follow_ups, "/follow_ups", faults);
    return faults;
}

std::vector<FieldError> faults_in(const CompetencyEntry& entry) {
    std::vector<FieldError> faults;
    if (entry.name.empty()) faults.push_back({"/name", "required", "a competency must have a name"});
    if (std::ranges::adjacent_find(entry.anchors, {}, &importer::Anchor::score) != entry.anchors.end())
        faults.push_back({"/anchors", "unique", "must not describe one level twice"});
    return faults;
}

bool changes_guides(const QuestionEntry& before, const QuestionEntry& after) {
    return before.text != after.text || before.areas_to_cover != after.areas_to_cover ||
           before.follow_ups != after.follow_ups;
}

bool changes_guides(const CompetencyEntry& before, const CompetencyEntry& after) {
    const auto same = [](const importer::Anchor& left, const importer::Anchor& right) {
        return left.score == right.score && left.text == right.text;
    };
    return before.name != after.name || !std::ranges::equal(before.anchors, after.anchors, same);
}

void write_into(StoredEntry& stored, const QuestionEntry& entry) {
    stored.kind = EntryKind::question;
    stored.document = json::write(entry);
    stored.competency_key = competency_key(entry.competency.value_or(""));
    stored.sort_key = sort_key_of(entry.text);
    std::string text = entry.text;
    add_words(text, entry.areas_to_cover);
    add_words(text, entry.follow_ups);
    (text += '\n') += entry.competency.value_or("");
    stored.words = search::joined(search::words_of(text));
}

void write_into(StoredEntry& stored, const CompetencyEntry& entry) {
    stored.kind = EntryKind::competency;
    stored.document = json::write(entry);
    stored.competency_key = competency_key(entry.name);
    stored.sort_key = sort_key_of(entry.name);
    std::string text = entry.name + '\n' + entry.definition;
    for (const importer::Anchor& each : entry.anchors) (text += '\n') += each.text;
    stored.words = search::joined(search::words_of(text));
}

std::string competency_key(std::string_view name) { return text::folded(trim(name)); }

} // namespace assay::library
