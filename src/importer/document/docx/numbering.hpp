// The lists of a Word document: which marks a level has, and which number an entry gets.
#pragma once

#include <importer/document/docx/paragraph_styles.hpp>

#include <map>

namespace assay::importer::docx {

enum class MarkKind : std::uint8_t { none, bullet, number };

// What stands before an entry. `none`: it hangs in the list without a mark of its own.
struct Mark {
    MarkKind kind = MarkKind::none;
    int ordinal = -1;
};

class Numbering {
  public:
    // Of the numbering part; an empty node means none, and every list is one of bullets.
    explicit Numbering(pugi::xml_node numbering);

    // The mark of the next entry at `place`; counts on.
    Mark next(ListPlace place);

  private:
    struct Level {
        MarkKind kind = MarkKind::bullet;
        int start = 1;
    };
    struct List {
        std::int64_t counter = 0; // lists of one kind count on together, unless one starts anew
        std::map<int, Level> levels;
    };
    static void read_levels(pugi::xml_node node, std::map<int, Level>& levels);

    std::map<int, List> lists_;
    std::map<std::int64_t, std::map<int, int>> counts_; // by counter and level
};

} // namespace assay::importer::docx
