#include <importer/outline/level_blocks.hpp>

#include <string_view>

namespace assay::importer {

bool has_digit_level(const Block& block) {
    if (block.text.empty() || (block.shape != Shape::bullet && block.shape != Shape::text)) return false;
    const char first = block.text.front();
    const bool may_open = (first >= '0' && first <= '9') || std::string_view("(LSRls\xE2").contains(first);
    if (!may_open && !block.text.substr(0, 50).contains('(')) return false;
    const auto level = level_of_text(block.text);
    return level && level->mark == LevelMark::digit;
}

std::optional<LevelText> level_of(const Block& block) {
    if (block.shape != Shape::bullet && block.shape != Shape::text) return std::nullopt;
    return level_of_text(block.text);
}

std::optional<LevelText> level_of_numbered(const Block& block) {
    if (block.shape != Shape::numbered || block.ordinal < 0 || block.ordinal > 10) return std::nullopt;
    return LevelText{LevelMark::digit, block.ordinal, "", block.text};
}

} // namespace assay::importer
