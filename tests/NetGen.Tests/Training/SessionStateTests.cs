using System.Text;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Where a session is, as a line of text: it reads back as it was written, and nothing else is taken.</summary>
public class SessionStateTests
{
    /// <summary>A file that could not be read is not written.</summary>
    [Fact]
    public void AHistoryThatIsTooLongIsRefused()
    {
        var rows = new Rows<float>(new float[2], new float[1]);
        var setup = new TrainingSetup<float>(new FitPlaneNet(1), null, new TrainingData<float>(rows, default), hasValidation: false, null);
        var refusal = Assert.Throws<InvalidOperationException>(() => new SessionCheckpoint<float>(setup, default, new LongHistory(), null));
        Assert.Contains("16777217 epochs", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Numbers that no session has are refused, one after another.</summary>
    [Fact]
    public void AStateThatCannotBeIsRefused()
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        var session = new FitAdamNet(1).StartTraining(inputs, labels, new FitOptions { Epochs = 6, BatchSize = 8 });
        session.RunSteps(9);
        using var file = new MemoryStream();
        session.SaveCheckpoint(file);
        var header = Encoding.ASCII.GetString(file.ToArray());
        var start = header.IndexOf("\"netgen.session\":\"", StringComparison.Ordinal) + "\"netgen.session\":\"".Length;
        var text = header[start..header.IndexOf('"', start)];
        Assert.Null(SessionState.Read(text, out var state));
        Assert.Equal(text, SessionState.Write(state));
        Assert.True(IsPossible(state));
        foreach (var part in text.Split(';'))
        {
            var name = part[..(part.IndexOf('=', StringComparison.Ordinal) + 1)];
            foreach (var wrong in new[] { string.Empty, "x", "01", "-2", "1.5", "99999999999999999999", "7FF0000000000000" })
            {
                Assert.NotNull(SessionState.Read(text.Replace(part, name + wrong, StringComparison.Ordinal), out _));
            }

            Assert.NotNull(SessionState.Read(text.Replace(part, "other=1", StringComparison.Ordinal), out _));
        }

        Assert.NotNull(SessionState.Read(text + ";more=1", out _));
        Assert.NotNull(SessionState.Read(text.Replace("stop=-1", "stop=4", StringComparison.Ordinal), out _));
        Assert.NotNull(SessionState.Read(text.Replace("epoch=1", "epoch=4294967297", StringComparison.Ordinal), out _));
        foreach (var (old, changed) in new[]
        {
            ("epoch=1", "epoch=2"), ("stepInEpoch=2", "stepInEpoch=8"), ("step=9", "step=10"), ("rowsSeen=16", "rowsSeen=51"), ("rowsSeen=16", "rowsSeen=0"), ("bestEpoch=1", "bestEpoch=2"),
            ("plateauRate=0000000000000000", "plateauRate=7ff0000000000000"), ("plateauRate=0000000000000000", "plateauRate=7ff8000000000000"),
            ("plateauBest=0000000000000000", "plateauBest=7ff8000000000000"), ("learningRate=3", "learningRate=4"), ("learningRate=3", "learningRate=b"),
        })
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            var edited = text.Replace(old, changed, StringComparison.Ordinal);
            Assert.True(SessionState.Read(edited, out var impossible) is not null || !IsPossible(impossible), $"{old} -> {changed}");
        }

        static bool IsPossible(in TrainingState state) => SessionState.IsPossible(state, epochs: 6, stepsPerEpoch: 7, rows: 50, highestRate: 0.001);
    }

    // As an array it would take a gigabyte.
    private sealed class LongHistory : IReadOnlyList<EpochRecord>
    {
        public int Count => (1 << 24) + 1;

        public EpochRecord this[int index] => throw new NotSupportedException();

        public IEnumerator<EpochRecord> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
