#include <importer/document/pdf/faces.hpp>

#include <algorithm>

namespace assay::importer::pdf {
namespace {

constexpr std::size_t longest_heading = 200;
constexpr std::uint8_t deepest_level = 6;

// The face that most words are set in, bold ones aside.
std::size_t body_face(const Layout& layout, const std::vector<PrintLine>& lines) {
    std::vector<std::size_t> letters(layout.faces.size() + 1);
    for (const PrintLine& line : lines)
        if (!line.is_strong())
            for (const Segment& each : line.segments) letters[line.face] += each.words.text().size();
    return static_cast<std::size_t>(std::ranges::max_element(letters) - letters.begin());
}

} // namespace

Faces::Faces(const Layout& layout, const std::vector<PrintLine>& lines)
    : layout_(layout), body_(body_face(layout, lines)) {
    for (const PrintLine& each : lines)
        if (may_head(each)) levels_.emplace(look_of(each), 0);
    std::uint8_t level = 0;
    for (auto& [look, found] : levels_) found = level < deepest_level ? ++level : level;
}

Faces::Look Faces::look_of(const PrintLine& line) const {
    return {-size_of(line.face), line.is_strong() ? 0 : 1, line.face, line.is_italic};
}

bool Faces::may_head(const PrintLine& line) const {
    if (line.is_aside || line.segments.size() > 1 || line.segments.front().words.text().size() > longest_heading)
        return false;
    if (line.face >= layout_.faces.size() || body_ >= layout_.faces.size()) return false;
    const Face& face = layout_.faces[line.face];
    const Face& body = layout_.faces[body_];
    if (face.size > body.size + body.size / 12) return true;
    if (face.size < body.size) return false;
    // Bold type has a face of its own; a heading's differs in family or colour.
    return line.face != body_ && (face.color != body.color || (face.family != body.family && line.is_strong()));
}

std::uint8_t Faces::heading_level(const PrintLine& line) const {
    if (!may_head(line)) return 0;
    const auto found = levels_.find(look_of(line));
    return found == levels_.end() ? std::uint8_t{0} : found->second;
}

bool Faces::look_alike(const PrintLine& a, const PrintLine& b) {
    return a.face == b.face && a.is_italic == b.is_italic && a.is_strong() == b.is_strong();
}

} // namespace assay::importer::pdf
