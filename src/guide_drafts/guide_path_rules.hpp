// Paths into the typed guide: `/stages/#ID/questions/#ID/text`. Walks the described structs, so that a field added to
// the guide can be set without another line of code. Pure.
#pragma once

#include <base/fields.hpp>
#include <base/maybe.hpp>
#include <importer/guide_fields.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::guide_drafts {

// A path cut into its steps, escapes undone; nothing where it does not begin with a slash.
std::optional<std::vector<std::string>> steps_of_path(std::string_view path);

// A path with one element named more.
std::string path_of_element(std::string_view list, std::string_view id);

// Something with an id of its own in a draft.
template <class T>
concept Element = Described<T> && requires(T part) {
    { part.id } -> std::same_as<Maybe<std::string>&>;
};

namespace detail {

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
inline constexpr bool is_list_of_elements = false;
template <Element T>
inline constexpr bool is_list_of_elements<std::vector<T>> = true;

template <class T>
consteval bool holds_elements() {
    if constexpr (Element<T> || is_list_of_elements<T>) {
        return true;
    } else if constexpr (Described<T>) {
        bool found = false;
        for_each_field<T>([&](std::string_view, auto pointer) {
            using Field = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
            found = found || holds_elements<Field>();
        });
        return found;
    } else {
        return false;
    }
}

} // namespace detail

// Whether a value of this type has elements with ids in it, which are inserted, moved and removed one by one.
template <class T>
inline constexpr bool holds_elements = detail::holds_elements<T>();

// The element of this id; the end where there is none.
template <class List>
auto element_with_id(List& list, std::string_view id) {
    return std::ranges::find_if(list, [&](const auto& each) { return each.id && *each.id == id; });
}

// Calls visit(part, limits) with what `steps` lead to from `part`; false where they lead to nothing. Entries of a list
// without ids have no path of their own.
template <class T, class Visit>
bool visit_path(T& part, const FieldRule& limits, std::span<const std::string> steps, Visit& visit) {
    using Plain = std::remove_const_t<T>;
    if (steps.empty()) {
        visit(part, limits);
        return true;
    }
    const std::string_view step = steps.front();
    if constexpr (detail::is_list_of_elements<Plain>) {
        if (!step.starts_with('#')) return false;
        const auto found = element_with_id(part, step.substr(1));
        return found != part.end() && visit_path(*found, no_rule, steps.subspan(1), visit);
    } else if constexpr (Described<Plain>) {
        bool led = false;
        for_each_field<Plain>([&](std::string_view name, auto pointer) {
            if (name == step) led = visit_path(part.*pointer, rule_of<Plain>(name), steps.subspan(1), visit);
        });
        return led;
    } else {
        return false;
    }
}

// Whether a remark at `path` speaks of something in the guide: a part, an element, a field, or an entry of a list.
bool leads_somewhere(const importer::Guide& guide, std::string_view path);

} // namespace assay::guide_drafts
