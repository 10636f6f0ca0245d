#include <booklet/kept_texts.hpp>

namespace assay::booklet {

KeptTexts::KeptTexts(const importer::Guide& guide) {
    for (const importer::KeptText& each : guide.texts) texts_[each.before].push_back(&each.text);
}

void KeptTexts::print(Galley& galley, const std::string& list, std::size_t index) const {
    const auto found = texts_.find(list + "/" + std::to_string(index));
    if (found == texts_.end()) return;
    for (const std::string* each : found->second) galley.prose(*each);
}

bool KeptTexts::has_any(const std::string& list, std::size_t count) const {
    for (std::size_t index = 0; index <= count; ++index)
        if (texts_.contains(list + "/" + std::to_string(index))) return true;
    return false;
}

} // namespace assay::booklet
