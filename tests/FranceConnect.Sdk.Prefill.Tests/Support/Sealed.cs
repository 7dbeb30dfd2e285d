using System.Buffers.Text;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Forms that may be kept, and what is needed to seal and open.</summary>
internal sealed class Sealed
{
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    public Sealed(DateTimeOffset now, params IFactSource[] sources)
    {
        Time = new FakeTimeProvider(now);
        Seal = new PrefillSeal(new AesProtector(), sources, Time);
    }

    public FakeTimeProvider Time { get; }

    public PrefillSeal Seal { get; }

    public static FormDefinition Cantine { get; } = Forms.Cantine.WithRetention(Retention);

    public string Text(FormDefinition form, FactSet facts) => Seal.Seal(PrefillDraft.Create(form, facts));

    /// <summary>A mother and two children to choose from, as they were collected.</summary>
    public static async Task<FactSet> CollectAsync()
    {
        using var site = new Site();
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        return await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
    }

    /// <summary>The text with one bit of a character changed, then one bit of what it encodes; each of them once.</summary>
    public static IEnumerable<string> WithOneBitChanged(string text)
    {
        for (var i = 0; i < text.Length; i++)
        for (var bit = 0; bit < 8; bit++)
        {
            var changed = text.ToCharArray();
            changed[i] = (char)(changed[i] ^ (1 << bit));
            yield return new string(changed);
        }
        var bytes = Base64Url.DecodeFromChars(text);
        for (var i = 0; i < bytes.Length; i++)
        for (var bit = 0; bit < 8; bit++)
        {
            bytes[i] ^= (byte)(1 << bit);
            yield return Base64Url.EncodeToString(bytes);
            bytes[i] ^= (byte)(1 << bit);
        }
    }
}
