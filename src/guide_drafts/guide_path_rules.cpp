#include <base/text.hpp>
#include <guide_drafts/guide_path_rules.hpp>

#include <charconv>

namespace assay::guide_drafts {
namespace {

// `~1` is a slash and `~0` a tilde; nothing else follows a tilde.
std::optional<std::string> unescaped(std::string_view step) {
    std::string plain;
    for (std::size_t at = 0; at < step.size(); ++at) {
        if (step[at] != '~') {
            plain += step[at];
            continue;
        }
        ++at;
        if (at == step.size() || (step[at] != '0' && step[at] != '1')) return std::nullopt;
        plain += step[at] == '1' ? '/' : '~';
    }
    return plain;
}

} // namespace

std::optional<std::vector<std::string>> steps_of_path(std::string_view path) {
    if (!path.starts_with('/')) return std::nullopt;
    std::vector<std::string> steps;
    for (const std::string_view step : split(path.substr(1), '/')) {
        auto plain = unescaped(step);
        if (!plain) return std::nullopt;
        steps.push_back(std::move(*plain));
    }
    return steps;
}

std::string path_of_element(std::string_view list, std::string_view id) {
    return std::string(list).append("/#").append(id);
}

bool leads_somewhere(const importer::Guide& guide, std::string_view path) {
    if (path.empty()) return true;
    const auto steps = steps_of_path(path);
    if (!steps) return false;
    const auto there = [](const auto&, const FieldRule&) {};
    if (visit_path(guide, no_rule, *steps, there)) return true;
    std::size_t index = 0;
    const std::string& last = steps->back();
    if (std::from_chars(last.data(), last.data() + last.size(), index).ec != std::errc{}) return false;
    bool is_entry = false;
    const auto has_entry = [&](const auto& part, const FieldRule&) {
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (detail::is_list<Part> && !detail::is_list_of_elements<Part>) is_entry = index < part.size();
    };
    return visit_path(guide, no_rule, std::span(*steps).first(steps->size() - 1), has_entry) && is_entry;
}

} // namespace assay::guide_drafts
