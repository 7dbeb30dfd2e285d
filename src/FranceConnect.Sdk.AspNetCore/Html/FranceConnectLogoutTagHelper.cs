using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary><c>&lt;franceconnect-logout /&gt;</c>: the button that signs out here and at FranceConnect.</summary>
[HtmlTargetElement("franceconnect-logout", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FranceConnectLogoutTagHelper : TagHelper
{
    /// <summary>The button's text; « Se déconnecter » by default.</summary>
    public string Label { get; set; } = "Se déconnecter";

    /// <summary>The button's class, or null.</summary>
    public string? ButtonClass { get; set; }

    /// <summary>The view, set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(
            FranceConnectHtml.LogoutButton(Label, ButtonClass, ViewContext?.HttpContext.Request.PathBase)
        );
    }
}
