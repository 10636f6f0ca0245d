// What stands before everything else: the introduction.
#include <importer/recognise/part_reader.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {

// Under a heading of its own everything belongs to the introduction; without one, the paragraphs up to the first line
// that is none. The rest stays unplaced: nothing says what it is.
void read_introduction(const PartContent& part, Draft& draft) {
    const bool is_named = part.topic == Topic::introduction;
    for (const Block& block : part.blocks) {
        const bool is_chosen = block.forced == Role::introduction;
        if (block.forced && !is_chosen) continue;
        const bool is_paragraph = block.shape == Shape::text && !block.is_strong;
        if (!is_chosen && !is_named && !is_paragraph) return;
        draft.place(block, "/introduction", Role::introduction);
        append_prose(draft.guide.introduction, block);
    }
}

} // namespace assay::importer
