using Playground.Compiler.Fixes;

namespace Playground.Compiler;

/// <summary>Something to say about the text.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Help">The rule's page; empty where there is none.</param>
/// <param name="From">The first character that it is about.</param>
/// <param name="To">The one behind the last.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Fix">What would mend it; null where nobody knows.</param>
internal sealed record DiagnosticReply(string Id, string Severity, string Message, string Help, int From, int To, int Line, Fix? Fix);
