using System.Net;
using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication.Cookies;
using MinimalWeb;

var builder = WebApplication.CreateBuilder(args);
if (builder.Environment.IsDevelopment())
    builder.UseFranceConnectSimulator(); // no credentials needed; delete it with DemoSimulator.cs

builder.Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"));
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddFranceConnect();
builder.Services.AddAuthorization();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapFranceConnect();
app.MapGet("/", () => Page(FranceConnectHtml.Button(returnUrl: "/moi")));
app.MapGet("/moi", (ClaimsPrincipal user) => Page(Hello(user) + FranceConnectHtml.LogoutButton()))
    .RequireAuthorization();
app.Run();

static string Hello(ClaimsPrincipal user)
{
    var identity = user.GetFranceConnectIdentity();
    var names = string.Join(" ", identity.GivenNames) + " " + identity.FamilyName;
    return $"<p>Bonjour {WebUtility.HtmlEncode(names)}</p>";
}

static IResult Page(string body) =>
    Results.Content(
        $"<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">"
            + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Connexion</title></head>"
            + $"<body><main><h1>Ma mairie</h1>{body}</main></body></html>",
        "text/html"
    );
