using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>
/// Computes a program for one sample in double precision, step by step and in the plainest way: the second reference for everything that is emitted. It knows what a step means and nothing of how one is
/// made fast.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="parameters">All parameters in the common order.</param>
/// <param name="masks">The factors of each dropout layer, channels last; null outside of training steps.</param>
internal sealed class ProgramInterpreter(NetworkProgram program, double[] parameters, IReadOnlyList<double[]>? masks = null)
{
    /// <summary>The values of all layers, and the outputs.</summary>
    public ProgramRun Forward(double[] sample)
    {
        var run = Started(sample);
        Execute(run, program.Outputs);
        return run;
    }

    /// <summary>The values and the loss, without a way back.</summary>
    public ProgramRun Loss(double[] sample, double[] targets)
    {
        var run = Started(sample);
        run.Memory.Fill(program.Target, targets);
        Execute(run, program.Loss);
        return run;
    }

    /// <summary>The loss and its gradient.</summary>
    public ProgramRun Backward(double[] sample, double[] targets)
    {
        var run = Loss(sample, targets);
        Execute(run, program.Backward);
        return run;
    }

    /// <summary>The gradient that follows from derivatives by the outputs.</summary>
    public ProgramRun BackwardFrom(double[] sample, double[] outputGradient)
    {
        var run = Started(sample);
        run.Memory.Fill(program.Target, outputGradient);
        Execute(run, program.GivenLoss);
        Execute(run, program.Backward);
        return run;
    }

    private static void Execute(ProgramRun run, IReadOnlyList<Op> steps)
    {
        foreach (var step in steps)
        {
            StepExecution.Execute(step, run.Memory, position: null);
        }
    }

    private ProgramRun Started(double[] sample)
    {
        var run = new ProgramRun(program, new ProgramMemory(program, parameters));
        run.Memory.Fill(program.Input, sample);
        for (var i = 0; masks is not null && i < masks.Count; i++)
        {
            run.Memory.Fill(program.Dropouts[i].Factors, masks[i]);
        }

        Execute(run, program.Forward);
        return run;
    }
}
