using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NetGen.Tool.Commands;

/// <summary>Examples at the end of a command's help.</summary>
internal static class Examples
{
    /// <summary>Shows command lines when the command's help is asked for.</summary>
    public static void Add(Command command, params string[] lines)
    {
        var help = new HelpOption();
        help.Action = new WithExamples((SynchronousCommandLineAction)help.Action!, lines);
        command.Add(help);
    }

    private sealed class WithExamples(SynchronousCommandLineAction help, string[] lines) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines)
            {
                output.WriteLine("  " + line);
            }

            return code;
        }
    }
}
