// A running server and one keep-alive connection to it, for measuring: blocking, nothing but what HTTP/1.1 needs here.
#pragma once

#include <string>
#include <string_view>

namespace assay::bench {

class Served {
  public:
    // Starts `program serve` over `folder`; throws where it does not come up.
    Served(const std::string& program, const std::string& folder);
    ~Served();
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    // As kill -9 does: nothing is ended in order. Nobody can be asked afterwards.
    void crash();

    void sign_in(std::string_view email, std::string_view password);

    // The answer's body; throws where the status is not 2xx.
    std::string ask(std::string_view method, std::string_view path, std::string_view body = {});

  private:
    void connect();
    void end(int signal);
    std::string exchange(const std::string& request);

    int process_ = -1;
    int socket_ = -1;
    unsigned short port_ = 0;
    std::string headers_; // of every request: cookie and CSRF value once signed in
};

} // namespace assay::bench
