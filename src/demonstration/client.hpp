// A client inside the program: asks the same endpoints as a browser, as one person after another, on the simulated
// clock. What the API refuses, the demonstration cannot do either.
#pragma once

#include <boost/json/value.hpp>
#include <platform/api/dispatcher.hpp>

#include <string>
#include <string_view>

namespace assay::demonstration {

class Client {
  public:
    Client(const api::Registry& registry, const api::Surroundings& surroundings);

    // From here on requests come from `actor`.
    void speak_as(const Actor& actor) { actor_ = actor; }
    const Actor& speaker() const { return actor_; }

    // The answer's body. Throws std::runtime_error with the problem's sentence where the answer is a refusal: the
    // demonstration asks for nothing that may be refused.
    boost::json::object get(const std::string& path) { return ask("GET", path, {}); }
    boost::json::object post(const std::string& path, const boost::json::object& body);
    boost::json::object put(const std::string& path, const boost::json::object& body);
    boost::json::object patch(const std::string& path, const boost::json::object& body);
    // One file as multipart/form-data, with plain fields beside it.
    boost::json::object upload(const std::string& path, std::string_view file_name, std::string_view bytes,
                               std::string_view field = "file");

  private:
    boost::json::object ask(std::string method, const std::string& path, std::string body,
                            std::string content_type = "application/json");

    Actor actor_;
    api::Dispatcher dispatcher_;
};

// A text member of an answer.
std::string text_of(const boost::json::object& answer, std::string_view name);

} // namespace assay::demonstration
