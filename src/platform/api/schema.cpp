#include <platform/api/schema.hpp>

#include <fmt/format.h>

#include <stdexcept>

namespace assay::api {
namespace {

// A description is kept beside the limits, where the field has one.
std::string documented(const FieldRule& limits) {
    if (limits.documentation.empty()) return {};
    std::string text = ",\"description\":";
    json::append_string(text, limits.documentation);
    return text;
}

} // namespace

std::string component_name(std::string_view type_name) {
    std::string name;
    std::size_t word = 0;
    for (const char c : type_name) {
        if (c == ':') {
            name.resize(word); // drops the namespace just read
        } else if (c == '<' || c == ',' || c == ' ') {
            if (!name.ends_with('_')) name += '_';
            word = name.size();
        } else if (c != '>') {
            name += c;
        }
    }
    return name;
}

std::string Schemas::claim(const std::string& type_name) {
    std::string name = component_name(type_name);
    const auto& [_, owner] = *types_.try_emplace(name, type_name).first;
    if (owner != type_name)
        throw std::logic_error(fmt::format("{} and {} would both be the schema {}", owner, type_name, name));
    return name;
}

std::string limits_of_text(const FieldRule& limits) {
    std::string text;
    if (limits.min_length > 0) text += fmt::format(",\"minLength\":{}", limits.min_length);
    if (limits.max_length != no_rule.max_length) text += fmt::format(",\"maxLength\":{}", limits.max_length);
    return text + documented(limits);
}

std::string limits_of_number(const FieldRule& limits) {
    std::string text;
    if (limits.min != no_rule.min) text += fmt::format(",\"minimum\":{}", limits.min);
    if (limits.max != no_rule.max) text += fmt::format(",\"maximum\":{}", limits.max);
    return text + documented(limits);
}

std::string limits_of_list(const FieldRule& limits) {
    std::string text;
    if (limits.min_length > 0) text += fmt::format(",\"minItems\":{}", limits.min_length);
    if (limits.max_length != no_rule.max_length) text += fmt::format(",\"maxItems\":{}", limits.max_length);
    return text + documented(limits);
}

} // namespace assay::api
