#include <importer/document/pdf/columns.hpp>
#include <importer/document/pdf/hyphens.hpp>
#include <importer/document/pdf/measures.hpp>
#include <importer/document/pdf/paragraphs.hpp>
#include <importer/document/text_reader.hpp>

#include <algorithm>
#include <iterator>
#include <span>

namespace assay::importer::pdf {
namespace {

constexpr int same_edge = 4; // units

bool is_open(std::string_view text) { return !text.empty() && !std::string_view(".:;?!").contains(text.back()); }

class Builder {
  public:
    Builder(std::vector<PrintLine> lines, const Faces& faces, const RoleOverrides& chosen, std::vector<Notice>& notices)
        : lines_(std::move(lines)),
          faces_(faces),
          chosen_(chosen),
          notices_(notices),
          measures_(lines_, faces),
          hyphens_(lines_) {}

    Pieces run() {
        for (std::size_t at = 0; at < lines_.size();) {
            const std::size_t length = table_length(std::span(lines_).subspan(at));
            if (length > 0) {
                take_table(std::span(lines_).subspan(at, length));
                at += length;
            } else {
                take_line(lines_[at++]);
            }
        }
        close_table();
        std::ranges::move(asides_, std::back_inserter(pieces_)); // at the end: paragraphs go on around them
        return std::move(pieces_);
    }

  private:
    void take_table(std::span<PrintLine> lines) {
        Pieces rows = rows_of(lines, measures_.line_gap());
        if (table_.empty() || !continue_table(table_, rows)) close_table();
        std::ranges::move(rows, std::back_inserter(table_));
        last_ = nullptr;
    }

    // Rows wait until it is known that the table does not go on overleaf.
    void close_table() {
        line_ += static_cast<int>(table_.size());
        std::ranges::move(table_, std::back_inserter(pieces_));
        table_.clear();
    }

    void take_line(const PrintLine& line) {
        RichText words = line.words();
        if (line.is_aside) return add_aside(std::move(words));
        close_table();
        ++line_;
        if (last_ != nullptr && continues(*last_, line, words)) {
            Piece& above = pieces_[last_piece_];
            above.print.emplace_back(words.text());
            hyphens_.join(above.words, words, line_, notices_);
        } else {
            add_piece(line, std::move(words));
        }
        last_ = &line;
    }

    void add_aside(RichText words) {
        Piece piece;
        piece.is_aside = true;
        piece.print.emplace_back(words.text());
        piece.words = std::move(words);
        asides_.push_back(std::move(piece));
    }

    void add_piece(const PrintLine& line, RichText words) {
        Piece piece;
        piece.print.emplace_back(words.text());
        piece.level = faces_.heading_level(line);
        if (piece.level > 0) {
            piece.shape = Shape::heading;
        } else {
            piece.depth = measures_.depth_of(line);
            const bool is_entry = measures_.is_bare_entry(line);
            if (is_entry) piece.shape = Shape::bullet;
            if (is_entry && !has_noted_bare_) {
                has_noted_bare_ = true;
                notices_.push_back(
                    {line_, Severity::note,
                     "Lines that stand further in, here and below, were taken as list entries, although no mark "
                     "is printed before them.",
                     "list-by-indent"});
            }
        }
        piece.words = std::move(words);
        pieces_.push_back(std::move(piece));
        last_piece_ = pieces_.size() - 1;
    }

    bool continues(const PrintLine& above, const PrintLine& line, const RichText& words) const {
        if (chosen_.contains(line_) || line.segments.size() > 1) return false;
        if (faces_.heading_level(line) != faces_.heading_level(above)) return false;
        const bool is_heading = pieces_[last_piece_].shape == Shape::heading;
        if (is_heading && !Faces::look_alike(above, line)) return false;
        if (!is_heading && above.is_strong() != line.is_strong() && pieces_[last_piece_].print.size() == 1 &&
            line.is_strong())
            return false;
        if (read_line(words.text(), 0).shape != Shape::text) return false;
        const bool is_overleaf = above.page != line.page || line.bottom < above.top;
        if (is_overleaf && (is_heading || !is_open(above.words().text()))) return false;
        if (!is_overleaf && line.top - above.bottom > measures_.line_gap() + line.height() / 4) return false;
        const bool hangs =
            line.left() >= above.left() - same_edge && line.left() <= above.left() + 5 * line.height() / 2;
        if (!hangs && !is_overleaf) return false;
        return measures_.is_full(above, line) || (is_heading && line.left() == above.left());
    }

    std::vector<PrintLine> lines_;
    const Faces& faces_;
    const RoleOverrides& chosen_;
    std::vector<Notice>& notices_;
    Measures measures_;
    Hyphens hyphens_;
    Pieces pieces_;
    Pieces table_; // still open
    Pieces asides_;
    const PrintLine* last_ = nullptr;
    std::size_t last_piece_ = 0;
    int line_ = 0;
    bool has_noted_bare_ = false;
};

} // namespace

Pieces pieces_of(std::vector<PrintLine> lines, const Faces& faces, const RoleOverrides& chosen,
                 std::vector<Notice>& notices) {
    return Builder(std::move(lines), faces, chosen, notices).run();
}

} // namespace assay::importer::pdf
