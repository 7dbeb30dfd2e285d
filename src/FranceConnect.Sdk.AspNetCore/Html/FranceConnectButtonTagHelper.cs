using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary><c>&lt;franceconnect-button return-url="/moi" /&gt;</c>: the official button and its link.</summary>
[HtmlTargetElement("franceconnect-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FranceConnectButtonTagHelper : TagHelper
{
    /// <summary>The local page to go on to after the login; the home page by default.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>The platform the login starts at. Null, the default: that of the options, shown as FranceConnect.</summary>
    public FranceConnectPlatform? Platform { get; set; }

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
            FranceConnectHtml.Button(ReturnUrl, Platform, ViewContext?.HttpContext.Request.PathBase)
        );
    }
}
