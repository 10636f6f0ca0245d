#include <base/text.hpp>
#include <importer/document/emphasis.hpp>
#include <importer/document/rich/blocks_of_pieces.hpp>
#include <importer/document/text_reader.hpp>
#include <importer/parse.hpp>

#include <algorithm>
#include <optional>

namespace assay::importer {
namespace {

constexpr int list_indent = 4;

void settle_title(Pieces& pieces) {
    const auto is_top = [](const Piece& each) {
        return each.shape == Shape::heading && each.level == 1 && !each.is_title;
    };
    const bool has_title = std::ranges::any_of(pieces, &Piece::is_title);
    if (!has_title || std::ranges::none_of(pieces, is_top)) return;
    for (Piece& each : pieces)
        if (each.shape == Shape::heading && !each.is_title) ++each.level;
}

class Writer {
  public:
    explicit Writer(Document& document) : document_(document) {}

    bool is_full() const { return bytes_ > max_bytes || document_.lines.size() > max_lines; }
    bool has_too_many_lines() const { return document_.lines.size() > max_lines; }

    void write(const Piece& piece) {
        // Rows of as many cells follow each other in one table: nothing stands between them.
        const bool continues_table = piece.shape == Shape::table && row_above_ == piece.cells.size();
        const std::size_t before = document_.blocks.size();
        write_shape(piece);
        if (continues_table && document_.blocks.size() > before) document_.blocks[before].after_blank = false;
        row_above_ = piece.shape == Shape::table ? std::optional(piece.cells.size()) : std::nullopt;
    }

  private:
    void write_shape(const Piece& piece) {
        if (!piece.print.empty()) return write_print(piece);
        if (piece.shape == Shape::table) return write_row(piece);
        if (piece.shape == Shape::heading) return write_heading(piece);
        const std::string_view text = piece.words.text();
        bool is_first = true;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (end > begin) {
                write_line(piece, begin, end, is_first);
                is_first = false;
            }
            begin = end + 1;
        }
    }

    Block& add(std::string line) {
        bytes_ += line.size() + 1;
        const std::string_view kept = document_.made.emplace_back(std::move(line));
        document_.lines.push_back(kept);
        Block& block = document_.blocks.emplace_back();
        block.raw = kept;
        block.text = kept;
        block.first = block.last = static_cast<int>(document_.lines.size());
        block.after_blank = true;
        return block;
    }

    std::string_view keep(std::string text) {
        bytes_ += text.size();
        return document_.made.emplace_back(std::move(text));
    }

    // The lines as they are printed, and their words as one block.
    void write_print(const Piece& piece) {
        Block* block = nullptr;
        for (const std::string& each : piece.print) {
            const int first = block == nullptr ? 0 : block->first;
            if (block != nullptr) document_.blocks.pop_back();
            block = &add(each);
            if (first > 0) block->first = first;
        }
        block->text = keep(std::string(piece.words.text()));
        block->raw = document_.lines[static_cast<std::size_t>(block->first) - 1];
        block->shape = piece.shape;
        block->level = piece.level;
        block->indent = piece.depth * list_indent;
        const std::size_t length = block->text.size();
        if (piece.shape == Shape::text) take_typed_mark(*block);
        if (piece.shape == Shape::heading) drop_mark(*block);
        if (piece.shape != Shape::heading) mark_strong(*block, piece.words, length - block->text.size());
    }

    void write_heading(const Piece& piece) {
        RichText words;
        words.append_on_line(piece.words);
        if (words.is_empty()) return;
        Block& block = add(std::string(words.text()));
        block.shape = Shape::heading;
        block.level = piece.level;
        drop_mark(block);
    }

    void write_row(const Piece& piece) {
        std::string shown = "|";
        std::string escaped = "|";
        for (const RichText& cell : piece.cells) {
            shown.append(" ").append(cell.text()).append(" |");
            escaped += ' ';
            for (const char each : escape_markdown(cell.text()))
                escaped.append(each == '|' ? "\\" : "").append(1, each);
            escaped += " |";
        }
        const bool is_plain = shown == escaped;
        Block& block = add(std::move(shown));
        block.shape = Shape::table;
        if (!is_plain) block.text = keep(std::move(escaped));
    }

    // A stretch of the piece between two hard breaks. Where a list entry reads on, the joiner takes it up.
    void write_line(const Piece& piece, std::size_t begin, std::size_t end, bool is_first) {
        const std::string text(piece.words.text().substr(begin, end - begin));
        const bool is_entry = piece.shape == Shape::bullet || piece.shape == Shape::numbered;
        std::string mark;
        if (is_entry && is_first) mark = piece.shape == Shape::bullet ? "• " : std::to_string(piece.ordinal) + ". ";
        Block& block = add(mark + text);
        block.indent = piece.depth * list_indent;
        block.text.remove_prefix(mark.size());
        if (is_entry && is_first) {
            block.shape = piece.shape;
            block.ordinal = piece.ordinal;
        } else if (is_entry) {
            block.indent += 2;
            block.after_blank = false;
        } else {
            take_typed_mark(block);
            block.keeps_break = block.shape == Shape::text && end < piece.words.text().size();
        }
        const std::size_t shift = text.size() - block.text.size();
        mark_strong(block, piece.words, begin + shift);
    }

    // A mark or number typed before a heading says nothing more.
    static void drop_mark(Block& block) {
        const Block typed = read_line(block.text, block.first);
        const bool is_marked = typed.shape == Shape::bullet || typed.shape == Shape::numbered;
        if (is_marked && !typed.text.empty()) block.text = typed.text;
    }

    static void take_typed_mark(Block& block) {
        const Block typed = read_line(block.text, block.first);
        block.shape = typed.shape;
        block.ordinal = typed.ordinal;
        block.text = typed.text;
    }

    static void mark_strong(Block& block, const RichText& words, std::size_t begin) {
        const std::size_t end = std::min(words.strong_until(begin) - begin, block.text.size());
        const std::string_view lead = trim(block.text.substr(0, end));
        block.lead = static_cast<std::uint32_t>(lead.size());
        const std::string_view rest = trim(block.text.substr(lead.size()));
        block.is_strong = !lead.empty() && (rest.empty() || rest == ":");
    }

    Document& document_;
    std::size_t bytes_ = 0;
    std::optional<std::size_t> row_above_; // how many cells it has
};

} // namespace

Refusal too_many_lines() {
    return refuse(Fault::too_large, "guide/too-many-lines", "The document has more than 200000 lines.");
}

Refusal too_large() {
    return refuse(Fault::too_large, "guide/too-large",
                  "The document holds more than 20 MiB of text, the most that can be read.");
}

Result<void> write_blocks(Pieces pieces, Document& document) {
    settle_title(pieces);
    Writer writer(document);
    for (const Piece& each : pieces) {
        const std::size_t before = document.blocks.size();
        writer.write(each);
        for (std::size_t at = before; at < document.blocks.size(); ++at) document.blocks[at].is_aside = each.is_aside;
        if (writer.has_too_many_lines()) return too_many_lines();
        if (writer.is_full()) return too_large();
    }
    return {};
}

} // namespace assay::importer
