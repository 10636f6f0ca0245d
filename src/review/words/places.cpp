#include <base/text.hpp>
#include <importer/guide_fields.hpp>
#include <review/words/places.hpp>

#include <algorithm>
#include <charconv>

namespace assay::review {
namespace {

// The number of a field of the guide or of a stage, in the order in which they are declared.
template <class T>
std::size_t order_of(std::string_view field) {
    std::size_t order = 0;
    std::size_t found = field_count<T>();
    for_each_field<T>([&](std::string_view name, auto) {
        if (name == field) found = order;
        ++order;
    });
    return found;
}

std::size_t rank_of(std::string_view step, std::size_t depth) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), number);
    if (fault == std::errc{} && end == step.data() + step.size()) return number;
    if (depth == 1) return order_of<importer::Guide>(step);
    return depth == 3 ? order_of<importer::Stage>(step) : 0;
}

} // namespace

std::string at(std::string_view pointer, std::size_t index) {
    return std::string(pointer) + '/' + std::to_string(index);
}

std::string stage_at(std::size_t stage) { return at("/stages", stage); }

std::string question_at(std::size_t stage, std::size_t question) {
    return at(stage_at(stage) + "/questions", question);
}

std::string item_at(std::size_t stage, std::size_t item) { return at(stage_at(stage) + "/scorecard/items", item); }

std::string stage_in_words(const importer::Guide& guide, std::size_t stage) {
    const std::string& title = guide.stages[stage].title;
    return trim(title).empty() ? "stage " + std::to_string(stage + 1) : title;
}

std::string question_in_words(const importer::Guide& guide, std::size_t stage, std::size_t question) {
    return "Question " + std::to_string(question + 1) + " of " + stage_in_words(guide, stage);
}

std::string quoted(std::string_view text, std::size_t longest) {
    if (text.size() > longest) {
        std::size_t end = text.rfind(' ', longest);
        if (end == std::string_view::npos) end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        return "“" + std::string(text.substr(0, end)) + "…”";
    }
    return "“" + std::string(text) + "”";
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    const std::size_t shown = names.size() > most ? most - 1 : names.size();
    for (std::size_t index = 0; index < shown; ++index) {
        if (index > 0) text += index + 1 == names.size() ? " and " : ", ";
        text += names[index];
    }
    if (shown < names.size()) text += " and " + std::to_string(names.size() - shown) + " more";
    return text;
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

bool stands_before(std::string_view left, std::string_view right) {
    const auto left_steps = split(left, '/');
    const auto right_steps = split(right, '/');
    const std::size_t shared = std::min(left_steps.size(), right_steps.size());
    for (std::size_t depth = 1; depth < shared; ++depth) {
        if (left_steps[depth] == right_steps[depth]) continue;
        const std::size_t left_rank = rank_of(left_steps[depth], depth);
        const std::size_t right_rank = rank_of(right_steps[depth], depth);
        return left_rank != right_rank ? left_rank < right_rank : left_steps[depth] < right_steps[depth];
    }
    return left_steps.size() < right_steps.size();
}

} // namespace assay::review
