internal import HTTPTypes

extension Answer {
    /// On every answer. The pages hold to this policy: no inline script, no inline style, nothing from other hosts.
    static let security: HTTPFields = {
        var fields: HTTPFields = [
            .contentSecurityPolicy: [
                "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:",
                "media-src 'self'", "connect-src 'self'", "worker-src 'self'", "frame-src 'self'",
                "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'",
            ].joined(separator: "; "),
            .xContentTypeOptions: "nosniff",
        ]
        fields[HTTPField.Name("Referrer-Policy")!] = "no-referrer"
        fields[HTTPField.Name("Permissions-Policy")!] =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
        fields[HTTPField.Name("Cross-Origin-Opener-Policy")!] = "same-origin"
        fields[HTTPField.Name("X-Frame-Options")!] = "SAMEORIGIN"
        return fields
    }()
}
