#include <base/text.hpp>
#include <people/person_rules.hpp>

#include <algorithm>

namespace assay::people {

std::string email_key(std::string_view email) { return lower_ascii(trim(email)); }

bool is_email(std::string_view email) {
    email = trim(email);
    const std::size_t at = email.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || email.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::string_view host = email.substr(at + 1);
    if (host.empty() || host.starts_with('.') || host.ends_with('.') || host.contains("..")) return false;
    return std::ranges::none_of(email, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || std::string_view("<>(),;:\"[]\\").contains(c);
    });
}

std::string fault_in_password(std::string_view password, std::string_view email, std::string_view name) {
    const auto characters = std::ranges::count_if(password, [](char c) { return (c & 0xC0) != 0x80; });
    if (characters < 10) return "must be at least 10 characters long";
    const std::string lowered = lower_ascii(password);
    if (lowered == email_key(email) || lowered == lower_ascii(name)) return "must not be the address or the name";
    if (std::ranges::all_of(password, [&](char c) { return c == password.front(); }))
        return "must not be one character repeated";
    return {};
}

std::vector<FieldError> faults_in(const PersonInput& input) {
    std::vector<FieldError> faults;
    if (!is_email(input.email)) faults.push_back({"/email", "email", "must be an e-mail address"});
    if (input.password) {
        const std::string fault = fault_in_password(*input.password, input.email, input.name);
        if (!fault.empty()) faults.push_back({"/password", "password", fault});
    }
    return faults;
}

} // namespace assay::people
