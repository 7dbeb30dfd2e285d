using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"));
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddFranceConnect();
builder.Services.AddAuthorization();

var app = builder.Build();
app.MapFranceConnect();
app.MapGet("/", () => Results.Content(FranceConnectHtml.Button("/moi"), "text/html; charset=utf-8"));
app.MapGet("/moi", (ClaimsPrincipal user) => $"Bonjour {user.GetFranceConnectIdentity().GivenName}")
    .RequireAuthorization();
app.Run();
