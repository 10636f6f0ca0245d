#include <base/text.hpp>
#include <people/person_fields.hpp>
#include <people/person_rules.hpp>
#include <people/person_service.hpp>
#include <people/person_sql.hpp>
#include <people/session_service.hpp>
#include <platform/text/collation.hpp>

namespace assay::people {
namespace {

namespace statements = sql::people::person;

bool is_administrator(const std::vector<Role>& roles) {
    return std::ranges::find(roles, Role::administrator) != roles.end();
}

} // namespace

Person shown(const StoredPerson& stored) {
    return {stored.person_id, stored.email, stored.name, stored.roles, stored.is_active, stored.created_at};
}

std::optional<StoredPerson> stored_person(db::Tx& tx, const std::string& person_id) {
    return tx.first<StoredPerson>(statements::person_by_id, person_id);
}

std::optional<StoredPerson> stored_person_by_email(db::Tx& tx, std::string_view email) {
    return tx.first<StoredPerson>(statements::person_by_email, email_key(email));
}

bool is_anybody_there(db::Tx& tx) { return tx.first<std::string>(statements::any_person).has_value(); }

Result<PersonRevision> PersonService::add(db::Tx& tx, const std::optional<std::string>& by, const PersonInput& input,
                                          std::optional<std::string> password_hash) {
    if (auto faults = faults_in(input); !faults.empty()) return refuse_fields(std::move(faults));
    if (stored_person_by_email(tx, input.email))
        return refuse(Fault::conflict, "person/email-known", "Somebody with this e-mail address is already here.");
    const std::string name(trim(input.name));
    const StoredPerson stored{ids_.next(),
                              std::string(trim(input.email)),
                              email_key(input.email),
                              name,
                              text::sort_key(name),
                              input.roles,
                              std::move(password_hash),
                              true,
                              ids_.token(),
                              clock_.now()};
    tx.run_with(statements::add_person, stored);
    audit_.record(tx, {by, "person/added", "person", stored.person_id});
    return PersonRevision{shown(stored), stored.etag};
}

Result<PersonRevision> PersonService::find(db::Tx& tx, const std::string& person_id) const {
    const auto stored = stored_person(tx, person_id);
    if (!stored) return not_found();
    return PersonRevision{shown(*stored), stored->etag};
}

std::vector<StoredPerson> PersonService::list(db::Tx& tx, const api::PageRequest& page) const {
    const std::string key = page.after.empty() ? "" : page.after[0];
    const std::string id = page.after.empty() ? "" : page.after[1];
    return tx.all<StoredPerson>(statements::people_by_name, key, id, page.limit + 1);
}

bool PersonService::is_last_administrator(db::Tx& tx, const StoredPerson& person) const {
    if (!person.is_active || !is_administrator(person.roles)) return false;
    const auto active = tx.all<StoredPerson>(statements::active_administrators);
    return std::ranges::none_of(active, [&](const StoredPerson& each) {
        return each.person_id != person.person_id && is_administrator(each.roles);
    });
}

Result<PersonRevision> PersonService::change(db::Tx& tx, const api::Call& call, const std::string& person_id,
                                             const PersonPatch& patch, std::optional<std::string> password_hash) {
    auto stored = stored_person(tx, person_id);
    if (!stored) return not_found();
    if (auto revision = call.expect_revision(stored->etag); !revision) return pass_on(revision);
    const bool stays_administrator =
        (!patch.roles || is_administrator(*patch.roles)) && (!patch.is_active || *patch.is_active);
    if (!stays_administrator && is_last_administrator(tx, *stored))
        return refuse(Fault::conflict, "person/last-administrator",
                      "This is the last active administrator. Make somebody else one first.");
    if (patch.name) {
        stored->name = std::string(trim(*patch.name));
        stored->sort_key = text::sort_key(stored->name);
    }
    if (patch.roles) stored->roles = *patch.roles;
    if (patch.is_active) stored->is_active = *patch.is_active;
    if (password_hash) stored->password_hash = std::move(password_hash);
    if (!stored->is_active || patch.password) end_sessions_of(tx, stored->person_id, "");
    stored->etag = ids_.token();
    tx.run_with(statements::save_person, *stored);
    audit_.record(tx,
                  {call.actor.person_id, patch.is_active && !*patch.is_active ? "person/deactivated" : "person/changed",
                   "person", person_id});
    return PersonRevision{shown(*stored), stored->etag};
}

Result<void> PersonService::change_password(db::Tx& tx, const Actor& actor, const std::string& password_hash) {
    auto stored = stored_person(tx, actor.person_id);
    if (!stored) return not_found();
    stored->password_hash = password_hash;
    stored->etag = ids_.token();
    tx.run_with(statements::save_person, *stored);
    end_sessions_of(tx, actor.person_id, actor.session_id);
    audit_.record(tx, {actor.person_id, "person/password-changed", "person", actor.person_id});
    return {};
}

} // namespace assay::people
