#include <importer/document/docx/body_reader.hpp>
#include <importer/document/docx/runs.hpp>
#include <importer/document/docx/xml.hpp>

#include <algorithm>
#include <utility>

namespace assay::importer::docx {
namespace {

constexpr int deepest = 100;
constexpr int deepest_list = 8;

bool is_change(std::string_view name) {
    return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

bool continues_cell_above(pugi::xml_node properties) {
    const pugi::xml_node merge = child_of(properties, "vMerge");
    return merge && value_of(merge, "val") != "restart";
}

bool is_contents_control(pugi::xml_node control) {
    const pugi::xml_node part = child_of(child_of(child_of(control, "sdtPr"), "docPartObj"), "docPartGallery");
    return value_of(part, "val") == "Table of Contents";
}

// Says that nesting went one deeper, for as long as it lives.
struct Descent {
    explicit Descent(int& depth) : depth_(depth) { ++depth_; }
    ~Descent() { --depth_; }
    Descent(const Descent&) = delete;
    Descent& operator=(const Descent&) = delete;
    int& depth_;
};

} // namespace

BodyReader::BodyReader(const ParagraphStyles& styles, Numbering& numbering, pugi::xml_node footnotes)
    : styles_(styles), numbering_(numbering) {
    for (const pugi::xml_node each : footnotes)
        if (const std::string_view type = value_of(each, "type"); type.empty() || type == "normal")
            footnotes_.emplace(attribute_of(each, "id").as_int(), each);
}

bool BodyReader::may_go_on() {
    findings_.is_too_deep = findings_.is_too_deep || depth_ > deepest;
    findings_.has_too_many_pieces = findings_.has_too_many_pieces || count_ > most_pieces;
    return !findings_.is_too_deep && !findings_.has_too_many_pieces;
}

void BodyReader::read(pugi::xml_node container, Pieces& out) {
    const Descent descent(depth_);
    for (const pugi::xml_node each : container) {
        if (!may_go_on()) return;
        read_block(each, out);
    }
}

void BodyReader::read_block(pugi::xml_node node, Pieces& out) {
    const std::string_view name = name_of(node);
    findings_.has_changes = findings_.has_changes || is_change(name);
    if (name == "p")
        read_paragraph(node, out);
    else if (name == "tbl")
        read_table(node, out);
    else if (name == "sdt" && is_contents_control(node))
        findings_.has_contents = true;
    else if (name == "sdt")
        read(child_of(node, "sdtContent"), out);
    else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag")
        read(node, out);
    else if (name == "AlternateContent")
        read(child_of(node, "Choice"), out);
}

void BodyReader::read_paragraph(pugi::xml_node node, Pieces& out) {
    const pugi::xml_node properties = child_of(node, "pPr");
    const pugi::xml_node named = child_of(properties, "pStyle");
    const Style& style = named ? styles_.style(value_of(named, "val")) : styles_.usual();
    if (style.is_contents) {
        findings_.has_contents = true;
        return;
    }
    Runs runs(styles_, style.is_strong.value_or(false), std::exchange(carried_, RichText(RichText::Blanks::kept)));
    runs.read(node);
    findings_.has_changes = findings_.has_changes || runs.has_changes();
    findings_.has_comments = findings_.has_comments || runs.has_comments();
    findings_.is_too_deep = findings_.is_too_deep || runs.is_too_deep();
    const bool end_is_deleted = static_cast<bool>(child_of(child_of(properties, "rPr"), "del"));
    if (end_is_deleted) {
        carried_ = runs.take_words();
    } else if (!runs.words().is_empty()) {
        Piece piece;
        piece.words = runs.take_words();
        settle(piece, properties, style);
        out.push_back(std::move(piece));
        ++count_;
    }
    for (const pugi::xml_node each : runs.text_boxes()) read(each, out);
    for (const int each : runs.footnotes())
        if (const auto note = footnotes_.extract(each)) read(note.mapped(), out);
}

void BodyReader::settle(Piece& piece, pugi::xml_node properties, const Style& style) {
    const int outline = number_of(properties, "outlineLvl", style.heading > 0 ? style.heading - 1 : 9);
    if (outline >= 0 && outline < 9) {
        piece.shape = Shape::heading;
        piece.level = static_cast<std::uint8_t>(outline + 1);
        piece.is_title = style.is_title;
        return;
    }
    ListPlace place = style.place.value_or(ListPlace{});
    if (const pugi::xml_node own = child_of(properties, "numPr")) {
        place.list = number_of(own, "numId", place.list);
        place.level = number_of(own, "ilvl", place.level);
    }
    place.level = std::clamp(place.level, 0, deepest_list);
    if (place.list > 0) {
        const Mark mark = numbering_.next(place);
        piece.depth = place.level;
        piece.ordinal = mark.ordinal;
        if (mark.kind != MarkKind::none) piece.shape = mark.kind == MarkKind::bullet ? Shape::bullet : Shape::numbered;
    } else if (style.is_bullet) {
        piece.shape = Shape::bullet;
    } else if (style.is_number) {
        piece.shape = Shape::numbered;
        piece.ordinal = ++styled_number_;
    }
    if (!style.is_number) styled_number_ = 0;
}

void BodyReader::read_table(pugi::xml_node node, Pieces& out) {
    Table table;
    read_rows(node, table);
    table.close_into(out);
}

void BodyReader::read_rows(pugi::xml_node node, Table& table) {
    const Descent descent(depth_);
    for (const pugi::xml_node each : node) {
        if (!may_go_on()) return;
        const std::string_view name = name_of(each);
        if (name == "sdt") {
            read_rows(child_of(each, "sdtContent"), table);
        } else if (name == "customXml" || name == "ins") {
            read_rows(each, table);
        } else if (name == "tr") {
            const bool is_deleted = static_cast<bool>(child_of(child_of(each, "trPr"), "del"));
            findings_.has_changes = findings_.has_changes || is_deleted;
            if (is_deleted) continue;
            table.open_row();
            ++count_;
            read_cells(each, table);
        }
    }
}

void BodyReader::read_cells(pugi::xml_node row, Table& table) {
    const Descent descent(depth_);
    for (const pugi::xml_node each : row) {
        if (!may_go_on()) return;
        const std::string_view name = name_of(each);
        if (name == "sdt") {
            read_cells(child_of(each, "sdtContent"), table);
        } else if (name == "customXml") {
            read_cells(each, table);
        } else if (name == "tc") {
            const pugi::xml_node properties = child_of(each, "tcPr");
            const std::size_t before = table.cells();
            table.open_cell(number_of(properties, "gridSpan", 1), 1);
            count_ += table.cells() - before;
            if (continues_cell_above(properties)) continue;
            const bool nests =
                std::ranges::any_of(each.children(), [](pugi::xml_node inner) { return name_of(inner) == "tbl"; });
            if (nests) table.nests();
            Pieces pieces;
            read(each, pieces);
            std::ranges::move(pieces, std::back_inserter(table.contents()));
        }
    }
}

} // namespace assay::importer::docx
