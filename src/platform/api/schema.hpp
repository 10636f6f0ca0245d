// JSON Schema (as OpenAPI 3.1 takes it) of described types, collected under their names.
#pragma once

#include <base/json.hpp>
#include <boost/core/type_name.hpp>

#include <map>
#include <string>

namespace assay::api {

class Schemas {
  public:
    // The schema text of T; described structs and enums become references to a named component.
    template <class T>
    std::string of(const FieldRule& limits = no_rule);

    const std::map<std::string, std::string>& components() const { return components_; }

  private:
    template <Described T>
    std::string object_of();
    template <class... Each>
    std::string any_of(const std::variant<Each...>*);
    // The component's name of T; throws std::logic_error where another type has it already.
    template <class T>
    std::string name_of();
    std::string claim(const std::string& type_name);

    std::map<std::string, std::string> components_;
    std::map<std::string, std::string> types_; // by component name
};

// "assay::api::Page<assay::candidates::CandidateSummary>" becomes "Page_CandidateSummary".
std::string component_name(std::string_view type_name);
std::string limits_of_text(const FieldRule& limits);
std::string limits_of_number(const FieldRule& limits);
std::string limits_of_list(const FieldRule& limits);

template <class T>
std::string Schemas::name_of() {
    return claim(boost::core::type_name<T>());
}

namespace detail {
template <class T>
struct Shape {
    static constexpr bool is_optional = false, is_list = false, is_map = false, is_variant = false;
};
template <class... Each>
struct Shape<std::variant<Each...>> : Shape<void> {
    static constexpr bool is_variant = true;
};
template <class T>
struct Shape<std::optional<T>> : Shape<void> {
    static constexpr bool is_optional = true;
    using Inner = T;
};
template <class T>
struct Shape<std::vector<T>> : Shape<void> {
    static constexpr bool is_list = true;
    using Inner = T;
};
template <class T, std::size_t N>
struct Shape<std::array<T, N>> : Shape<void> {
    static constexpr bool is_list = true;
    using Inner = T;
};
template <class T>
struct Shape<std::map<std::string, T>> : Shape<void> {
    static constexpr bool is_map = true;
    using Inner = T;
};
} // namespace detail

template <class T>
std::string Schemas::of(const FieldRule& limits) {
    using Shape = detail::Shape<T>;
    if constexpr (json::detail::is_maybe<T>)
        return of<std::remove_cvref_t<decltype(*std::declval<T&>())>>(limits);
    else if constexpr (Shape::is_optional)
        return R"({"anyOf":[)" + of<typename Shape::Inner>(limits) + R"(,{"type":"null"}]})";
    else if constexpr (Shape::is_variant)
        return any_of(static_cast<const T*>(nullptr));
    else if constexpr (Shape::is_list)
        return R"({"type":"array","items":)" + of<typename Shape::Inner>() + limits_of_list(limits) + "}";
    else if constexpr (Shape::is_map)
        return R"({"type":"object","additionalProperties":)" + of<typename Shape::Inner>() + "}";
    else if constexpr (std::is_same_v<T, std::string>)
        return R"({"type":"string")" + limits_of_text(limits) + "}";
    else if constexpr (std::is_same_v<T, Instant>)
        return R"({"type":"string","format":"date-time"})";
    else if constexpr (std::is_same_v<T, bool>)
        return R"({"type":"boolean"})";
    else if constexpr (std::is_integral_v<T>)
        return R"({"type":"integer")" + limits_of_number(limits) + "}";
    else if constexpr (std::is_floating_point_v<T>)
        return R"({"type":"number")" + limits_of_number(limits) + "}";
    else if constexpr (std::is_same_v<T, json::Raw>)
        return "{}";
    else if constexpr (DescribedEnum<T>) {
        std::string words;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto each) { words += (words.empty() ? "\"" : ",\"") + std::string(each.name) + '"'; });
        const std::string name = name_of<T>();
        components_[name] = R"({"type":"string","enum":[)" + words + "]}";
        return R"({"$ref":"#/components/schemas/)" + name + "\"}";
    } else {
        const std::string name = name_of<T>();
        if (components_.try_emplace(name).second) components_[name] = object_of<T>(); // empty first: breaks cycles
        return R"({"$ref":"#/components/schemas/)" + name + "\"}";
    }
}

template <class... Each>
std::string Schemas::any_of(const std::variant<Each...>*) {
    std::string each_of;
    ((each_of += (each_of.empty() ? "" : ",") + of<Each>()), ...);
    return R"({"anyOf":[)" + each_of + "]}";
}

template <Described T>
std::string Schemas::object_of() {
    std::string properties;
    std::string required;
    for_each_field<T>([&](std::string_view name, auto pointer) {
        using Field = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
        if (!properties.empty()) properties += ',';
        json::append_string(properties, name);
        properties += ':' + of<Field>(rule_of<T>(name));
        if constexpr (!json::detail::may_be_missing<Field>) {
            if (!required.empty()) required += ',';
            json::append_string(required, name);
        }
    });
    return R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required +
           R"(],"additionalProperties":false})";
}

} // namespace assay::api
