// Who is asking: the person behind a session or token, with the roles they hold in the organisation.
#pragma once

#include <base/fields.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace assay {

enum class Role { administrator, recruiter, hiring_manager, interviewer, fairness_officer };
ASSAY_ENUM(Role, administrator, recruiter, hiring_manager, interviewer, fairness_officer)

struct Actor {
    std::string person_id;
    std::string name;
    std::vector<Role> roles;
    std::string session_id;

    bool has(Role role) const { return std::ranges::find(roles, role) != roles.end(); }
    bool is_administrator() const { return has(Role::administrator); }
    // May open jobs and add candidates and guides.
    bool leads_hiring() const { return has(Role::administrator) || has(Role::recruiter) || has(Role::hiring_manager); }
};

} // namespace assay
