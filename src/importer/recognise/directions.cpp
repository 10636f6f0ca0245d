// Directions: paragraphs and lists in their order.
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/words/list_roles.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {
namespace {

class DirectionsReader {
  public:
    DirectionsReader(Draft& draft, Directions& directions, const std::string& base)
        : draft_(draft), directions_(directions), base_(base) {}

    void read(const Block& block) {
        if (block.forced == LineRole::leave_out) return;
        if (is_entry(block)) return add_bullet(block);
        if (is_heading(block)) return open_list(block);
        draft_.place(block, below(base_, "paragraphs", directions_.paragraphs.size()), LineRole::paragraph);
        directions_.paragraphs.emplace_back(block.text);
    }

  private:
    static bool is_entry(const Block& block) {
        if (block.forced == LineRole::bullet) return true;
        if (block.forced == LineRole::paragraph || block.forced == LineRole::heading || block.forced == LineRole::text)
            return false;
        return block.shape == Shape::bullet || block.shape == Shape::numbered || opens_with_clock(block.text);
    }

    static bool is_heading(const Block& block) {
        if (block.forced) return block.forced == LineRole::heading;
        if (block.shape == Shape::table) return false;
        const bool is_marked = block.shape == Shape::heading || block.is_strong;
        return (is_marked && may_head_list(block.text)) || is_list_heading(block.text) ||
               looks_like_heading(block.text);
    }

    // The list that the next bullet belongs to: the last one, unless a paragraph came after it.
    bool has_open_list() const {
        return !directions_.lists.empty() &&
               directions_.lists.back().after == static_cast<int>(directions_.paragraphs.size());
    }

    void open_list(const Block& block) {
        const std::string_view heading = without_colon(block.text);
        draft_.place(block, below(base_, "lists", directions_.lists.size(), "heading"), LineRole::heading);
        add_list(heading);
    }

    void add_list(std::string_view heading) {
        DirectionList list;
        list.heading = heading;
        list.after = static_cast<int>(directions_.paragraphs.size());
        list.role = role_of_list(heading);
        directions_.lists.push_back(std::move(list));
    }

    void add_bullet(const Block& block) {
        if (!has_open_list()) add_list("");
        std::vector<std::string>& bullets = directions_.lists.back().bullets;
        draft_.place(block, below(base_, "lists", directions_.lists.size() - 1, "bullets", bullets.size()),
                     LineRole::bullet);
        bullets.emplace_back(block.text);
    }

    Draft& draft_;
    Directions& directions_;
    const std::string& base_;
};

} // namespace

void read_directions(const PartContent& part, Draft& draft, Directions& directions, const std::string& base) {
    DirectionsReader reader(draft, directions, base);
    for (const Block& block : part.blocks) reader.read(block);
}

} // namespace assay::importer
