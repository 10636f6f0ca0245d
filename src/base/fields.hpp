// One declaration per field. ASSAY_FIELDS lists a struct's members once; JSON, SQL binding, OpenAPI and limits all walk
// that list. Rules (lengths, ranges, documentation) are added beside it, keyed by member pointer:
//     ASSAY_FIELDS(PersonInput, (email, name))
//     template <> inline constexpr auto assay::field_rules<PersonInput> =
//         assay::rules(assay::rule<&PersonInput::email>({.min_length = 3, .max_length = 254}));
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/pfr/tuple_size.hpp>

#include <boost/mp11/algorithm.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

namespace assay {

// Limits of one field. Lengths count bytes of text or entries of a list; `min`/`max` bound numbers, both inclusive.
struct FieldRule {
    std::string_view name = {};
    std::size_t min_length = 0;
    std::size_t max_length = 20'000;
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    std::string_view documentation = {};
};

inline constexpr FieldRule no_rule{};

template <class T>
inline constexpr std::array<FieldRule, 0> field_rules = {};

template <class T>
using DescribedMembers = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

// Calls visit(name, member pointer) for each described member, in the order of the list.
template <Described T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    boost::mp11::mp_for_each<DescribedMembers<T>>(
        [&](auto member) { visit(std::string_view{member.name}, member.pointer); });
}

template <class T>
constexpr std::size_t field_count() {
    return boost::mp11::mp_size<DescribedMembers<T>>::value;
}

namespace detail {

template <class Owner, class Member>
Owner owner_of(Member Owner::*);

template <auto Pointer>
consteval std::string_view name_of_member() {
    using Owner = decltype(owner_of(Pointer));
    std::string_view found;
    for_each_field<Owner>([&](std::string_view name, auto pointer) {
        if constexpr (std::is_same_v<decltype(pointer), std::remove_const_t<decltype(Pointer)>>)
            if (pointer == Pointer) found = name;
    });
    if (found.empty()) throw "a rule names a member that is not described";
    return found;
}

} // namespace detail

template <auto Pointer>
consteval FieldRule rule(FieldRule limits) {
    limits.name = detail::name_of_member<Pointer>();
    return limits;
}

template <class... Rule>
consteval auto rules(Rule... each) {
    return std::array<FieldRule, sizeof...(Rule)>{each...};
}

template <class T>
constexpr const FieldRule& rule_of(std::string_view name) {
    for (const FieldRule& each : field_rules<T>)
        if (each.name == name) return each;
    return no_rule;
}

template <DescribedEnum E>
std::string_view enum_name(E value) {
    return boost::describe::enum_to_string(value, "");
}

template <DescribedEnum E>
bool enum_from_name(std::string_view name, E& value) {
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
        if (name == each.name) {
            value = each.value;
            found = true;
        }
    });
    return found;
}

} // namespace assay

#define ASSAY_FIELDS(Type, List)                                                                                       \
    BOOST_DESCRIBE_STRUCT(Type, (), List)                                                                              \
    static_assert(::assay::field_count<Type>() == boost::pfr::tuple_size_v<Type>,                                      \
                  "the field list of " #Type " does not name every member");
#define ASSAY_ENUM(Type, ...) BOOST_DESCRIBE_ENUM(Type, __VA_ARGS__)
