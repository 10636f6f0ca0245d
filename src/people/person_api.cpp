#include <base/text.hpp>
#include <people/person_api.hpp>
#include <people/person_fields.hpp>
#include <people/person_rules.hpp>
#include <platform/crypto/password.hpp>

namespace assay::people {
namespace {

Result<void> only_administrators(const Actor& actor) {
    if (actor.is_administrator()) return {};
    return refuse(Fault::forbidden, "administrators-only", "Only administrators may do this.");
}

Result<void> only_leaders_of_hiring(const Actor& actor) {
    if (actor.leads_hiring()) return {};
    return refuse(Fault::forbidden, "leads-only", "Only administrators, recruiters and hiring managers may do this.");
}

// Argon2id takes its time: never inside a transaction.
std::optional<std::string> hash_of(const Maybe<std::string>& password) {
    return password ? std::optional(crypto::hash_password(*password)) : std::nullopt;
}

Result<api::Reply<Person>> add_person(api::Call& call, PersonService& people, const PersonInput& input) {
    if (auto allowed = only_administrators(call.actor); !allowed) return pass_on(allowed);
    if (auto faults = faults_in(input); !faults.empty()) return refuse_fields(std::move(faults));
    const auto hash = hash_of(input.password);
    return call.write([&](db::Tx& tx) -> Result<api::Reply<Person>> {
        return mapped(people.add(tx, call.actor.person_id, input, hash),
                      [](PersonRevision made) { return api::created(std::move(made.person), std::move(made.etag)); });
    });
}

Result<api::Reply<Person>> change_person(api::Call& call, PersonService& people, const PersonPatch& patch) {
    if (auto allowed = only_administrators(call.actor); !allowed) return pass_on(allowed);
    if (patch.password)
        if (const std::string fault = fault_in_password(*patch.password, "", ""); !fault.empty())
            return refuse_field("/password", "password", fault);
    const auto hash = hash_of(patch.password);
    return call.write([&](db::Tx& tx) -> Result<api::Reply<Person>> {
        return mapped(people.change(tx, call, call.parameter("id"), patch, hash),
                      [](PersonRevision made) { return api::ok(std::move(made.person), std::move(made.etag)); });
    });
}

Result<api::Reply<api::Page<Person>>> list_people(api::Call& call, PersonService& people) {
    if (auto allowed = only_leaders_of_hiring(call.actor); !allowed) return pass_on(allowed);
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    auto stored = api::page_of(call.read([&](db::Tx& tx) { return people.list(tx, *page); }), page->limit,
                               [](const StoredPerson& last) { return std::vector{last.sort_key, last.person_id}; });
    api::Page<Person> shown_page;
    shown_page.next = stored.next;
    for (const StoredPerson& each : stored.items) shown_page.items.push_back(shown(each));
    return api::ok(std::move(shown_page));
}

Result<api::Reply<api::Nothing>> change_own_password(api::Call& call, PersonService& people,
                                                     const PasswordChange& wish) {
    const auto me = call.read([&](db::Tx& tx) { return stored_person(tx, call.actor.person_id); });
    if (!me) return not_found();
    if (!me->password_hash || !crypto::password_fits(wish.current, *me->password_hash))
        return refuse_field("/current", "password", "is not your present password");
    if (const std::string fault = fault_in_password(wish.password, me->email, me->name); !fault.empty())
        return refuse_field("/password", "password", fault);
    const std::string hash = crypto::hash_password(wish.password);
    return call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
        return mapped(people.change_password(tx, call.actor, hash), [] { return api::no_content(); });
    });
}

} // namespace

void add_person_routes(api::Registry& registry, PersonService& people) {
    registry
        .post<PersonInput>("/people", "Add a person",
                           [&](api::Call& call, const PersonInput& input) { return add_person(call, people, input); })
        .permits = [](api::Call& call) { return only_administrators(call.actor); };
    registry.get("/people", "List people by name", [&](api::Call& call) { return list_people(call, people); });
    registry.get("/people/{id}", "One person", [&](api::Call& call) -> Result<api::Reply<Person>> {
        if (call.parameter("id") != call.actor.person_id)
            if (auto allowed = only_leaders_of_hiring(call.actor); !allowed) return pass_on(allowed);
        return mapped(call.read([&](db::Tx& tx) { return people.find(tx, call.parameter("id")); }),
                      [](PersonRevision found) { return api::ok(std::move(found.person), std::move(found.etag)); });
    });
    registry
        .patch<PersonPatch>(
            "/people/{id}", "Change a person",
            [&](api::Call& call, const PersonPatch& patch) { return change_person(call, people, patch); })
        .permits = [](api::Call& call) { return only_administrators(call.actor); };
    registry.put<PasswordChange>(
        "/people/me/password", "Change one's own password",
        [&](api::Call& call, const PasswordChange& wish) { return change_own_password(call, people, wish); });
}

} // namespace assay::people
