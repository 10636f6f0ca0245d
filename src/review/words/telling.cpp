#include <review/words/light_words.hpp>
#include <review/words/stem.hpp>
#include <review/words/telling.hpp>
#include <review/words/words.hpp>

#include <algorithm>

namespace assay::review {

std::set<std::string> telling_stems(std::string_view text) {
    std::set<std::string> stems;
    for (const Word& each : words_of(text))
        if (!is_light(each.folded)) stems.insert(stem(each.folded));
    return stems;
}

double share_of(const std::set<std::string>& left, const std::set<std::string>& right) {
    if (left.empty() || right.empty()) return 0;
    const auto shared = std::ranges::count_if(left, [&](const std::string& each) { return right.contains(each); });
    const auto all = left.size() + right.size() - static_cast<std::size_t>(shared);
    return static_cast<double>(shared) / static_cast<double>(all);
}

} // namespace assay::review
