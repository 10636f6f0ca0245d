// Adding people, changing them, and their passwords. Administrators do most of it; a person changes their own password.
#pragma once

#include <audit/audit_service.hpp>
#include <people/person.hpp>
#include <platform/api/call.hpp>

namespace assay::people {

struct PersonRevision {
    Person person;
    std::string etag;
};

class PersonService {
  public:
    PersonService(audit::AuditService& audit, const Clock& clock, Ids& ids) : audit_(audit), clock_(clock), ids_(ids) {}

    // `password_hash` is made by the caller, before the transaction. `conflict` where the address is known.
    Result<PersonRevision> add(db::Tx& tx, const std::optional<std::string>& by, const PersonInput& input,
                               std::optional<std::string> password_hash);
    Result<PersonRevision> find(db::Tx& tx, const std::string& person_id) const;
    std::vector<StoredPerson> list(db::Tx& tx, const api::PageRequest& page) const;
    // Refuses to take the last active administrator's role or access. Ends the sessions of whoever is deactivated or
    // gets a new password from somebody else.
    Result<PersonRevision> change(db::Tx& tx, const api::Call& call, const std::string& person_id,
                                  const PersonPatch& patch, std::optional<std::string> password_hash);
    Result<void> change_password(db::Tx& tx, const Actor& actor, const std::string& password_hash);

  private:
    bool is_last_administrator(db::Tx& tx, const StoredPerson& person) const;

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

// Reads for other slices.
std::optional<StoredPerson> stored_person(db::Tx& tx, const std::string& person_id);
std::optional<StoredPerson> stored_person_by_email(db::Tx& tx, std::string_view email);
bool is_anybody_there(db::Tx& tx);
Person shown(const StoredPerson& stored);

} // namespace assay::people
