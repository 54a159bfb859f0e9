//! Where a request came from.

use super::service::Service;
use rocket::Request;
use std::net::{IpAddr, Ipv4Addr};

/// The network address of the client: the socket's, or, when that is a trusted proxy, the last address in
/// `X-Forwarded-For` that is not one. Anybody can write that header; only our own proxies are believed.
pub(crate) fn address(request: &Request<'_>, service: &Service) -> IpAddr {
    let socket =
        request.remote().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |remote| remote.ip().to_canonical());
    let trusted = |ip: &IpAddr| service.settings.trusted_proxies.iter().any(|net| net.contains(ip));
    if !trusted(&socket) {
        return socket;
    }
    let lines: Vec<_> = request.headers().get("X-Forwarded-For").collect();
    let mut hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
    hops.by_ref()
        .map_while(|hop| hop.trim().parse::<IpAddr>().ok().map(|ip| ip.to_canonical()))
        .find(|ip| !trusted(ip))
        .unwrap_or(socket)
}
