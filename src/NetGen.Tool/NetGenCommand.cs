using System.CommandLine;
using System.CommandLine.Invocation;
using NetGen.Tool.Commands;
using NetGen.Tool.Errors;

namespace NetGen.Tool;

/// <summary>The program: finds the command, and makes of what goes wrong a line and an exit code.</summary>
internal static class NetGenCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">What stands behind <c>netgen</c>.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Terminal terminal)
    {
        using var cancellation = new Cancellation();
        try
        {
            var parsed = Root(terminal, cancellation.Token).Parse(arguments);
            if (parsed.Action is ParseErrorAction)
            {
                throw Wrong(parsed);
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Output, Error = terminal.Error });
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("error: cancelled; nothing was written");
            return ExitCode.Cancelled;
        }
        catch (InputException problem)
        {
            terminal.Error.WriteLine("error: " + OneLine.Escape(problem.Message));
            return problem.ExitCode;
        }
        catch (IOException problem) // The output's disk is full, say.
        {
            terminal.Error.WriteLine("error: " + OneLine.Escape(problem.Message));
            return ExitCode.Input;
        }
        catch (Exception fault) // One of the program itself: of the stack the top says where, and the rest would tell the user less.
        {
            terminal.Error.WriteLine($"error: {fault.GetType().Name}: {OneLine.Escape(fault.Message)} {Place(fault)}; "
                + "this is a fault of netgen: please report this line with the command line and, if you can, the file");
            return ExitCode.Fault;
        }
    }

    private static string Place(Exception fault) => OneLine.Escape(fault.StackTrace?.Split('\n')[0].Trim() ?? "at an unknown place");

    private static UsageException Wrong(ParseResult parsed)
    {
        // What is not understood tells more than what is missed because of it.
        var problem = parsed.UnmatchedTokens is [var unknown, ..] ? $"expected a command or an option, found {OneLine.Quote(unknown)}" : parsed.Errors[0].Message.TrimEnd('.');
        var command = parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ";
        return new UsageException($"{problem}; netgen {command}--help shows how");
    }

    private static RootCommand Root(Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("Trains, imports, inspects and exports the networks of NetGen.")
        {
            NewCommand.Create(terminal), TrainCommand.Create(terminal, cancellation), ImportCommand.Create(terminal, cancellation), ExportCommand.Create(terminal, cancellation), InspectCommand.Create(terminal),
        };
        return root;
    }
}
