// A session: one browser signed in as one person. The cookie's token is kept only as a digest.
#pragma once

#include <base/instant.hpp>
#include <platform/api/actor.hpp>

#include <string>
#include <vector>

namespace assay::people {

struct SignIn {
    std::string email;
    std::string password;
};

struct StoredSession {
    std::string session_id;
    std::string token_digest;
    std::string person_id;
    std::string csrf;
    std::string user_agent;
    Instant created_at;
    Instant last_used_at;
    Instant expires_at;
};

// A session and its person, as each request needs them.
struct ActiveSession {
    std::string session_id;
    std::string person_id;
    std::string name;
    std::string email;
    std::vector<Role> roles;
    std::string csrf;
    Instant last_used_at;
    Instant expires_at;
};

struct SessionPerson {
    std::string id;
    std::string name;
    std::string email;
    std::vector<Role> roles;
};

struct SessionOrganisation {
    std::string name;
    bool demonstration = false;
};

// What the client learns of its own session.
struct SessionView {
    SessionPerson person;
    SessionOrganisation organisation;
    std::string csrf;
    Instant expires_at;
};

struct SessionSummary {
    std::string id;
    Instant created_at;
    Instant last_used_at;
    bool current = false;
    std::string user_agent;
};

struct SetUpInput {
    std::string code;
    std::string organisation;
    std::string name;
    std::string email;
    std::string password;
};

struct SetUpState {
    bool needed = false;
};

// The password chosen through a one-time set-up link.
struct ChosenPassword {
    std::string password;
};

} // namespace assay::people
