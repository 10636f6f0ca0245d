// Where ids and secrets come from; an interface so that tests can replay them.
#pragma once

#include <string>

namespace assay {

class Ids {
  public:
    virtual ~Ids() = default;
    // A new id: lower-case hexadecimal UUID version 7 layout, sortable by creation, never given twice.
    virtual std::string next() = 0;
    // An unguessable token of 32 random bytes, base64url without padding: sessions, links, entity tags.
    virtual std::string token() = 0;
};

} // namespace assay
