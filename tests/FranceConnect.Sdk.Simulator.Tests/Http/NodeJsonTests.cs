using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Http;

internal sealed class NodeJsonTests
{
    // What JSON.stringify gives for the same values.
    [TestCase("l'été & <b> + 100 %", "\"l'été & <b> + 100 %\"")]
    [TestCase("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [TestCase("\b\f\n\r\t\u0001\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"")]
    [TestCase("\u00a0\u2028🙂", "\"\u00a0\u2028🙂\"")]
    public void Write_Text_EscapesWhatTheGrammarRequiresOnly(string value, string expected) =>
        Assert.That(NodeJson.Write(JsonValue.Create(value)), Is.EqualTo(expected));

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("""{"a":1,"b":[true,null,"é",{"c":[]}],"d":-2.5}""")]
    public void Write_WhatWasRead_IsTheSameText(string json) =>
        Assert.That(NodeJson.Write(NodeJson.Read(json)), Is.EqualTo(json));

    [Test]
    public void Read_RepeatedMember_KeepsTheLast() =>
        Assert.That(NodeJson.Write(NodeJson.Read("""{"a":1,"a":2}""")), Is.EqualTo("""{"a":2}"""));

    [TestCase("{")]
    [TestCase("")]
    [TestCase("""{"a":"\ud800"}""")]
    [TestCase("""{"\ud800":1}""")]
    public void Read_NotJson_Throws(string json) =>
        Assert.That(() => NodeJson.Read(json), Throws.InstanceOf<JsonException>());
}
