// What stands before everything else: the introduction.
#include <importer/recognise/part_reader.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {

// Under a heading of its own everything belongs to the introduction; without one, the paragraphs up to the first line
// that is none or heads a list. The rest stays unplaced: nothing says what it is.
void read_introduction(const PartContent& part, Draft& draft) {
    const bool is_named = part.topic == Topic::introduction;
    for (std::size_t at = 0; at < part.blocks.size(); ++at) {
        const Block& block = part.blocks[at];
        const bool is_chosen = block.forced == LineRole::introduction;
        if (block.forced && !is_chosen) continue;
        const bool is_paragraph = block.shape == Shape::text && !block.is_strong;
        const bool heads_list = at + 1 < part.blocks.size() && part.blocks[at + 1].shape == Shape::bullet &&
                                (looks_like_heading(block.text) || is_list_heading(block.text));
        if (!is_chosen && !is_named && (!is_paragraph || heads_list)) return;
        draft.place(block, "/introduction", LineRole::introduction);
        append_prose(draft.guide.introduction, block);
    }
}

} // namespace assay::importer
