// The audit chain as arithmetic: how a row is hashed onto the one before it, and how a chain is checked. The hash
// covers a salted digest of the details, so an outsider can check the chain without reading them.
#pragma once

#include <audit/audit.hpp>

namespace assay::audit {

struct Entry {
    std::int64_t position = 0;
    std::string audit_entry_id;
    Instant at;
    std::optional<std::string> person_id;
    std::string action;
    std::string subject_kind;
    std::string subject_id;
    std::optional<std::string> job_id;
    std::optional<std::string> application_id;
    std::string details;
    std::string salt;
    std::string details_digest;
    std::string hash;
};
ASSAY_FIELDS(Entry, (position, audit_entry_id, at, person_id, action, subject_kind, subject_id, job_id, application_id,
                     details, salt, details_digest, hash))

// SHA-256 over salt and details, hexadecimal.
std::string digest_of_details(const Entry& entry);
// SHA-256 over the previous hash and every field but the details themselves, each preceded by its length.
std::string hash_of(const Entry& entry, const std::string& previous_hash);
// An empty text where the entry follows `previous` intact, else a sentence that says what is wrong.
std::string fault_in(const Entry& entry, std::int64_t previous_position, const std::string& previous_hash);

} // namespace assay::audit
