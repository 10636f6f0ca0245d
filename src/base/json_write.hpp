// Streaming JSON writer over described structs: one pass, no tree. Numbers in their shortest exact form; an empty
// std::optional is null, an empty Maybe is left out; a variant as what it holds; enums by name; Instant as RFC 3339;
// RawJson as it stands.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <base/maybe.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay::json {

// JSON text that is already written (a stored document); empty stands for null.
struct Raw {
    std::string text;
    friend bool operator==(const Raw&, const Raw&) = default;
};

// Appends `text` as a JSON string. Bytes that are not UTF-8 become U+FFFD, so the output is always valid JSON.
void append_string(std::string& out, std::string_view text);
void append_integer(std::string& out, std::int64_t value);
// Appends the shortest text that reads back as `value`; NaN and infinities become null.
void append_real(std::string& out, double value);

template <class T>
void append(std::string& out, const T& value);

namespace detail {

template <class T>
inline constexpr bool is_maybe = false;
template <class T>
inline constexpr bool is_maybe<Maybe<T>> = true;

inline void append_value(std::string& out, const std::string& value) { append_string(out, value); }
inline void append_value(std::string& out, std::string_view value) { append_string(out, value); }
inline void append_value(std::string& out, const char* value) { append_string(out, value); }
inline void append_value(std::string& out, bool value) { out += value ? "true" : "false"; }
inline void append_value(std::string& out, Instant value) { append_string(out, to_rfc3339(value)); }
inline void append_value(std::string& out, const Raw& value) { out += value.text.empty() ? "null" : value.text; }

template <class T>
    requires std::is_integral_v<T> && (!std::is_same_v<T, bool>)
void append_value(std::string& out, T value) {
    append_integer(out, static_cast<std::int64_t>(value));
}
inline void append_value(std::string& out, double value) { append_real(out, value); }

template <DescribedEnum E>
void append_value(std::string& out, E value) {
    append_string(out, enum_name(value));
}

template <class T>
void append_value(std::string& out, const std::optional<T>& value) {
    if (value)
        append(out, *value);
    else
        out += "null";
}

template <class... Each>
void append_value(std::string& out, const std::variant<Each...>& value) {
    std::visit([&](const auto& held) { append(out, held); }, value);
}

template <class List>
void append_list(std::string& out, const List& values) {
    out += '[';
    bool first = true;
    for (const auto& each : values) {
        if (!first) out += ',';
        first = false;
        append(out, static_cast<const typename List::value_type&>(each));
    }
    out += ']';
}
template <class T>
void append_value(std::string& out, const std::vector<T>& values) {
    append_list(out, values);
}
template <class T, std::size_t N>
void append_value(std::string& out, const std::array<T, N>& values) {
    append_list(out, values);
}

template <class T>
void append_value(std::string& out, const std::map<std::string, T>& values) {
    out += '{';
    bool first = true;
    for (const auto& [key, value] : values) {
        if (!first) out += ',';
        first = false;
        append_string(out, key);
        out += ':';
        append(out, value);
    }
    out += '}';
}

template <Described T>
void append_value(std::string& out, const T& value) {
    out += '{';
    bool first = true;
    for_each_field<T>([&](std::string_view name, auto pointer) {
        const auto& field = value.*pointer;
        using Field = std::remove_cvref_t<decltype(field)>;
        if constexpr (is_maybe<Field>)
            if (!field) return;
        if (!first) out += ',';
        first = false;
        append_string(out, name);
        out += ':';
        if constexpr (is_maybe<Field>)
            append(out, *field);
        else
            append(out, field);
    });
    out += '}';
}

} // namespace detail

template <class T>
void append(std::string& out, const T& value) {
    detail::append_value(out, value);
}

template <class T>
std::string write(const T& value) {
    std::string out;
    append(out, value);
    return out;
}

} // namespace assay::json
