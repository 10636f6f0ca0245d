#include <importer/document/html/elements.hpp>

#include <algorithm>
#include <array>

namespace assay::importer::html {
namespace {

struct Known {
    std::string_view name;
    Element element;
};

constexpr auto sorted_elements = [] {
    using enum Element;
    std::array known = {
        Known{"address", block},
        Known{"article", block},
        Known{"aside", block},
        Known{"audio", unread},
        Known{"b", strong},
        Known{"blockquote", block},
        Known{"body", block},
        Known{"br", line_break},
        Known{"button", furniture},
        Known{"canvas", unread},
        Known{"caption", paragraph},
        Known{"center", block},
        Known{"col", void_element},
        Known{"datalist", unread},
        Known{"dd", paragraph},
        Known{"details", block},
        Known{"dir", list},
        Known{"div", block},
        Known{"dl", block},
        Known{"dt", paragraph},
        Known{"embed", void_element},
        Known{"fieldset", block},
        Known{"figcaption", paragraph},
        Known{"figure", block},
        Known{"footer", block},
        Known{"form", block},
        Known{"h1", heading},
        Known{"h2", heading},
        Known{"h3", heading},
        Known{"h4", heading},
        Known{"h5", heading},
        Known{"h6", heading},
        Known{"head", unread},
        Known{"header", block},
        Known{"hr", block},
        Known{"iframe", unread},
        Known{"img", void_element},
        Known{"input", void_element},
        Known{"legend", paragraph},
        Known{"li", entry},
        Known{"link", void_element},
        Known{"listing", preformatted},
        Known{"main", block},
        Known{"menu", list},
        Known{"meta", void_element},
        Known{"nav", furniture},
        Known{"noscript", unread},
        Known{"object", unread},
        Known{"ol", list},
        Known{"p", paragraph},
        Known{"pre", preformatted},
        Known{"script", unread},
        Known{"section", block},
        Known{"select", furniture},
        Known{"source", void_element},
        Known{"strong", strong},
        Known{"style", unread},
        Known{"summary", paragraph},
        Known{"svg", unread},
        Known{"table", table},
        Known{"td", cell},
        Known{"template", unread},
        Known{"textarea", furniture},
        Known{"th", cell},
        Known{"title", unread},
        Known{"tr", row},
        Known{"ul", list},
        Known{"video", unread},
        Known{"wbr", void_element},
    };
    std::ranges::sort(known, {}, &Known::name);
    return known;
}();

} // namespace

Element element_of(std::string_view name) {
    const auto* const found = std::ranges::lower_bound(sorted_elements, name, {}, &Known::name);
    return found != sorted_elements.end() && found->name == name ? found->element : Element::inline_text;
}

} // namespace assay::importer::html
