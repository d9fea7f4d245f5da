// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * What kinesis-mock does otherwise than the documented service, seen with kinesis-local 0.6.2.
 * LocalStack answers Kinesis with the same program.
 */
abstract class KinesisMockContract extends KinesisContract {

    @Test
    @Override
    @Disabled(
            "kinesis-mock answers InvalidArgumentException where the service answers ValidationException")
    public void refusesAnIllegalName() {}

    @Test
    @Override
    @Disabled(
            "kinesis-mock answers LimitExceededException where the service answers ValidationException")
    public void refusesAStreamWithoutShards() {}

    @Test
    @Override
    @Disabled(
            "kinesis-mock answers InvalidArgumentException where the service answers ValidationException")
    public void refusesAKeyThatIsTooLongOrEmpty() {}

    @Test
    @Override
    @Disabled("kinesis-mock does not limit the size of PutRecords")
    public void refusesMoreThanFiveMebibytesAtOnce() {}

    @Test
    @Override
    @Disabled("kinesis-mock does not limit the number of records in PutRecords")
    public void refusesMoreThan500RecordsAtOnce() {}

    @Test
    @Override
    @Disabled("kinesis-mock does not limit the size of a record")
    public void countsTheKeyIntoTheSizeOfARecord() {}

    @Test
    @Override
    @Disabled("kinesis-mock does not limit the size of a record")
    public void refusesARecordThatIsTooLarge() {}

    @Test
    @Override
    @Disabled("kinesis-mock accepts a time to come")
    public void refusesATimeToCome() {}

    @Test
    @Override
    @Disabled("kinesis-mock accepts the number of another shard")
    public void refusesANumberOfAnotherShard() {}

    @Test
    @Override
    @Disabled("kinesis-mock answers an error without a name")
    public void refusesWhatIsNoIterator() {}

    @Test
    @Override
    @Disabled("kinesis-mock takes minutes for 15 MB")
    public void givesAtMostTenMebibytesAtOnce() {}

    @Test
    @Override
    @Disabled("kinesis-mock ends a closed shard with 2^63 - 1, which is below its records")
    public void numbersTheRecordsOfAChildHigherThanThoseOfItsParent() {}

    @Test
    @Override
    @Disabled("kinesis-mock scales to any number of shards")
    public void refusesToMoreThanDoubleOrHalve() {}

    @Test
    @Override
    @Disabled("kinesis-mock splits at the border of a shard")
    public void refusesToSplitAtTheBorderOrTwice() {}

    @Test
    @Override
    @Disabled("kinesis-mock lists all shards for AT_TRIM_HORIZON")
    public void listsOnlyTheFirstShardsAtTheHorizon() {}

    @Test
    @Override
    @Disabled("kinesis-mock lists shards that were not there yet for AT_TIMESTAMP")
    public void listsTheShardsThatWereOpenAtATime() {}

    @Test
    @Override
    @Disabled("kinesis-mock says nothing to a subscriber until it has a record")
    public void pushesOnlyWhatComesAfterLatest() {}

    @Test
    @Override
    @Disabled("kinesis-mock says nothing to a subscriber until it has a record")
    public void refusesASecondSubscriptionWithinFiveSeconds() {}

    @Test
    @Override
    @Disabled("kinesis-mock does not end the subscription to a closed shard")
    public void endsTheSubscriptionToAClosedShardWithItsChildren() {}

    @Test
    @Override
    @Disabled("kinesis-mock cuts the ranges one key off when it scales")
    public void scalesUpAndDownEvenly() {}
}
