// Decodes JSON into described structs and reports every fault at once, each with its JSON pointer: wrong types, missing
// and unknown fields, broken limits, NUL characters. The tree itself is read by Boost.JSON.
#pragma once

#include <base/fields.hpp>
#include <base/json_write.hpp>
#include <base/result.hpp>
#include <boost/json/value.hpp>

namespace assay::json {

class Faults {
  public:
    void add(std::string_view pointer, std::string_view code, std::string detail);
    bool empty() const { return found_.empty(); }
    std::vector<FieldError> take() { return std::move(found_); }

  private:
    std::vector<FieldError> found_;
};

// A JSON pointer with one more step; `/` and `~` in the step are escaped.
std::string pointer_to(std::string_view parent, std::string_view step);
std::string pointer_to(std::string_view parent, std::size_t index);

// The tree of `text`, or a refusal that names line and column.
Result<boost::json::value> parse_tree(std::string_view text);

namespace detail {

using boost::json::value;

void read_into(const value& from, std::string& to, const FieldRule& limits, const std::string& at, Faults& faults);
void read_into(const value& from, bool& to, const FieldRule& limits, const std::string& at, Faults& faults);
void read_into(const value& from, double& to, const FieldRule& limits, const std::string& at, Faults& faults);
void read_into(const value& from, Instant& to, const FieldRule& limits, const std::string& at, Faults& faults);
void read_into(const value& from, Raw& to, const FieldRule& limits, const std::string& at, Faults& faults);
bool read_integer(const value& from, std::int64_t& to, const FieldRule& limits, const std::string& at, Faults& faults);
bool has_list_length(std::size_t count, const FieldRule& limits, const std::string& at, Faults& faults);

template <class T>
    requires std::is_integral_v<T> && (!std::is_same_v<T, bool>)
void read_into(const value& from, T& to, const FieldRule& limits, const std::string& at, Faults& faults) {
    FieldRule narrowed = limits;
    narrowed.min = std::max(narrowed.min, static_cast<std::int64_t>(std::numeric_limits<T>::min()));
    if constexpr (sizeof(T) < sizeof(std::int64_t))
        narrowed.max = std::min(narrowed.max, static_cast<std::int64_t>(std::numeric_limits<T>::max()));
    std::int64_t whole = 0;
    if (read_integer(from, whole, narrowed, at, faults)) to = static_cast<T>(whole);
}

template <DescribedEnum E>
void read_into(const value& from, E& to, const FieldRule&, const std::string& at, Faults& faults) {
    const auto* text = from.if_string();
    if (text != nullptr && enum_from_name(std::string_view(text->data(), text->size()), to)) return;
    std::string choices;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
        if (!choices.empty()) choices += ", ";
        choices += each.name;
    });
    faults.add(at, "choice", "must be one of " + choices);
}

template <class T>
void read_into(const value& from, std::optional<T>& to, const FieldRule& limits, const std::string& at, Faults& faults);
template <class T>
void read_into(const value& from, Maybe<T>& to, const FieldRule& limits, const std::string& at, Faults& faults);
template <class T>
void read_into(const value& from, std::vector<T>& to, const FieldRule& limits, const std::string& at, Faults& faults);
template <class T, std::size_t N>
void read_into(const value& from, std::array<T, N>& to, const FieldRule& limits, const std::string& at, Faults& faults);
template <class T>
void read_into(const value& from, std::map<std::string, T>& to, const FieldRule& limits, const std::string& at,
               Faults& faults);
template <Described T>
void read_into(const value& from, T& to, const FieldRule& limits, const std::string& at, Faults& faults);

template <class T>
void read_into(const value& from, std::optional<T>& to, const FieldRule& limits, const std::string& at,
               Faults& faults) {
    if (from.is_null())
        to.reset();
    else
        read_into(from, to.emplace(), limits, at, faults);
}

template <class T>
void read_into(const value& from, Maybe<T>& to, const FieldRule& limits, const std::string& at, Faults& faults) {
    read_into(from, to.value.emplace(), limits, at, faults);
}

template <class T>
void read_into(const value& from, std::vector<T>& to, const FieldRule& limits, const std::string& at, Faults& faults) {
    const auto* list = from.if_array();
    if (list == nullptr) return faults.add(at, "type", "must be a list");
    if (!has_list_length(list->size(), limits, at, faults)) return;
    to.clear();
    to.reserve(list->size());
    FieldRule each_limits = limits;
    each_limits.min_length = 0;
    each_limits.max_length = std::max(limits.max_length, no_rule.max_length);
    for (std::size_t index = 0; index < list->size(); ++index) {
        T each{};
        read_into((*list)[index], each, each_limits, pointer_to(at, index), faults);
        to.push_back(std::move(each));
    }
}

template <class T, std::size_t N>
void read_into(const value& from, std::array<T, N>& to, const FieldRule& limits, const std::string& at,
               Faults& faults) {
    const auto* list = from.if_array();
    if (list == nullptr || list->size() != N) return faults.add(at, "type", "must be a list of " + std::to_string(N));
    for (std::size_t index = 0; index < N; ++index)
        read_into((*list)[index], to[index], limits, pointer_to(at, index), faults);
}

template <class T>
void read_into(const value& from, std::map<std::string, T>& to, const FieldRule& limits, const std::string& at,
               Faults& faults) {
    const auto* object = from.if_object();
    if (object == nullptr) return faults.add(at, "type", "must be an object");
    if (!has_list_length(object->size(), limits, at, faults)) return;
    to.clear();
    for (const auto& entry : *object) {
        const std::string key(entry.key());
        const std::string where = pointer_to(at, key);
        std::string checked;
        read_into(value(entry.key()), checked, no_rule, where, faults);
        T each{};
        read_into(entry.value(), each, no_rule, where, faults);
        to.emplace(key, std::move(each));
    }
}

template <class T>
inline constexpr bool may_be_missing = is_maybe<T>;
template <class T>
inline constexpr bool may_be_missing<std::optional<T>> = true;

template <Described T>
void read_into(const value& from, T& to, const FieldRule&, const std::string& at, Faults& faults) {
    const auto* object = from.if_object();
    if (object == nullptr) return faults.add(at, "type", "must be an object");
    std::size_t known = 0;
    for_each_field<T>([&](std::string_view name, auto pointer) {
        auto& field = to.*pointer;
        const auto* found = object->if_contains(name);
        if (found != nullptr) {
            ++known;
            read_into(*found, field, rule_of<T>(name), pointer_to(at, name), faults);
        } else if constexpr (!may_be_missing<std::remove_cvref_t<decltype(field)>>) {
            faults.add(pointer_to(at, name), "required", "is required");
        }
    });
    if (known == object->size()) return;
    for (const auto& entry : *object) {
        bool described = false;
        for_each_field<T>([&](std::string_view name, auto) { described = described || name == entry.key(); });
        if (!described) faults.add(pointer_to(at, entry.key()), "unknown", "is not a known field");
    }
}

} // namespace detail

// Decodes a tree. All faults come back together as one `invalid` error.
template <class T>
Result<T> decode(const boost::json::value& tree) {
    T decoded{};
    Faults faults;
    detail::read_into(tree, decoded, no_rule, "", faults);
    if (!faults.empty()) return refuse_fields(faults.take());
    return decoded;
}

// Reads and decodes JSON text; unreadable text is `malformed` with line and column.
template <class T>
Result<T> read(std::string_view text) {
    auto tree = parse_tree(text);
    if (!tree) return std::unexpected(std::move(tree.error()));
    return decode<T>(*tree);
}

} // namespace assay::json
