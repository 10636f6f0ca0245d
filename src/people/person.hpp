// A person is a user of the organisation: who signs in, holds roles and sits on teams.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <platform/api/actor.hpp>

#include <string>
#include <vector>

namespace assay::people {

struct Person {
    std::string id;
    std::string email;
    std::string name;
    std::vector<Role> roles;
    bool is_active = true;
    Instant created_at;
};

struct PersonInput {
    std::string email;
    std::string name;
    std::vector<Role> roles;
    Maybe<std::string> password;
};

struct PersonPatch {
    Maybe<std::string> name;
    Maybe<std::vector<Role>> roles;
    Maybe<bool> is_active;
    Maybe<std::string> password;
};

struct PasswordChange {
    std::string current;
    std::string password;
};

// As stored; `email_key` is the folded address people are recognised by.
struct StoredPerson {
    std::string person_id;
    std::string email;
    std::string email_key;
    std::string name;
    std::string sort_key;
    std::vector<Role> roles;
    std::optional<std::string> password_hash;
    bool is_active = true;
    std::string etag;
    Instant created_at;
};

} // namespace assay::people
