#include <audit/audit_rules.hpp>
#include <platform/crypto/digest.hpp>

#include <fmt/format.h>

namespace assay::audit {
namespace {

void append(std::string& covered, std::string_view field) { covered += fmt::format("{}:{}\n", field.size(), field); }

} // namespace

std::string digest_of_details(const Entry& entry) { return crypto::sha256_hex(entry.salt + "\n" + entry.details); }

std::string hash_of(const Entry& entry, const std::string& previous_hash) {
    std::string covered;
    append(covered, previous_hash);
    append(covered, fmt::format("{}", entry.position));
    append(covered, entry.audit_entry_id);
    append(covered, fmt::format("{}", entry.at.milliseconds));
    for (const auto* field : {&entry.person_id, &entry.job_id, &entry.application_id})
        append(covered, field->value_or("-"));
    for (const auto* field : {&entry.action, &entry.subject_kind, &entry.subject_id, &entry.details_digest})
        append(covered, *field);
    return crypto::sha256_hex(covered);
}

std::string fault_in(const Entry& entry, std::int64_t previous_position, const std::string& previous_hash) {
    if (entry.position != previous_position + 1) return fmt::format("row {} is missing", previous_position + 1);
    if (entry.details_digest != digest_of_details(entry))
        return fmt::format("the details of row {} were changed", entry.position);
    if (entry.hash != hash_of(entry, previous_hash)) return fmt::format("row {} was changed", entry.position);
    return {};
}

} // namespace assay::audit
