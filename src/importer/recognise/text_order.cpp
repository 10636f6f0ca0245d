#include <importer/recognise/pointer.hpp>
#include <importer/recognise/text_order.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace assay::importer {
namespace {

constexpr std::array<std::string_view, 12> order = {"how_to_use", "process",   "profile",   "competencies",
                                                    "outcomes",   "traits",    "stages",    "debrief",
                                                    "references", "questions", "scorecard", "faq"};

// A pointer as numbers that compare like the guide's own order.
using Key = std::array<std::size_t, 6>;

std::size_t rank_of(std::string_view step) {
    std::size_t index = 0;
    if (std::from_chars(step.data(), step.data() + step.size(), index).ec == std::errc{}) return index;
    if (step == "items") return 0;
    if (step == "recommendation") return 1;
    return static_cast<std::size_t>(std::ranges::find(order, step) - order.begin());
}

Key key_of(std::string_view pointer) {
    Key key{};
    std::size_t depth = 0;
    while (!pointer.empty() && depth < key.size()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        key[depth++] = rank_of(pointer.substr(0, end));
        pointer.remove_prefix(end);
    }
    return key;
}

} // namespace

void sort_texts(Draft& draft) {
    std::vector<KeptText>& texts = draft.guide.texts;
    std::vector<Key> keys;
    for (const KeptText& each : texts) keys.push_back(key_of(each.before));
    if (std::ranges::is_sorted(keys)) return;
    std::vector<std::size_t> sorted(texts.size());
    std::iota(sorted.begin(), sorted.end(), 0u);
    std::ranges::stable_sort(sorted, {}, [&](std::size_t index) { return keys[index]; });
    std::vector<KeptText> moved;
    std::vector<std::string> pointers(texts.size());
    for (std::size_t place = 0; place < sorted.size(); ++place) {
        pointers[sorted[place]] = below("/texts", place);
        moved.push_back(std::move(texts[sorted[place]]));
    }
    texts = std::move(moved);
    draft.rename_texts(pointers);
}

} // namespace assay::importer
