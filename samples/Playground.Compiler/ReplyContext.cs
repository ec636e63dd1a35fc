using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Compiler;

/// <summary>How messages are written, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CheckReply))]
internal sealed partial class ReplyContext : JsonSerializerContext;
